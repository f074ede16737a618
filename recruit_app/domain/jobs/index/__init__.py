"""What the search knows of jobs beyond their own columns: vectors, and the words they use."""
