"""Work done behind the scenes, by the same use cases as everywhere else."""
