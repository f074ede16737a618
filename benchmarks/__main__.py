"""`make bench`: time what people do most, each figure beside the bare limit of the same run.

`python -m benchmarks agency` (or `jobs`, `matching`, `resumes`) runs one part. `BENCH_VAR` names a folder whose 100,000
jobs are kept for the next run; `BENCH_JOBS` is how many there are.
"""

import os
import sys
import tempfile
from pathlib import Path

from benchmarks import agency, matching, public_jobs, resumes

PARTS = {"agency": agency.run, "jobs": public_jobs.run, "matching": matching.run, "resumes": resumes.run}


def main() -> None:
    """Run the parts asked for, or all."""
    for name in sys.argv[1:] or PARTS:
        kept = os.environ.get("BENCH_VAR")
        if name == "jobs" and kept:
            folder = Path(kept)
            folder.mkdir(parents=True, exist_ok=True)
            PARTS[name](folder)
            continue
        with tempfile.TemporaryDirectory(prefix="recruit-bench-") as temporary:
            folder = Path(temporary)
            # The database server runs as another account and must get in.
            folder.chmod(0o755)
            PARTS[name](folder)


if __name__ == "__main__":
    main()
