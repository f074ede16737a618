"""Find the folder of real data, or skip the test."""

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]


def shared_data(name: str) -> Path:
    places = [Path(p) for p in [os.environ.get("RECRUIT_SHARED_DATA")] if p]
    places += [_ROOT.parent / "shared" / "data", _ROOT.parent.parent / "shared" / "data"]
    for place in places:
        if (place / name).exists():
            return place / name
    pytest.skip(f"The shared data folder {name} is not here (set RECRUIT_SHARED_DATA to test on it).")
