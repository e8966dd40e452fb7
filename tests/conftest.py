"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top of this checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real cities' files, which are never part of this repository.

    Without it the test says that it was skipped; where CI is set, that is a failure.
    """
    if SHARED.is_dir():
        return SHARED
    if os.environ.get("CI"):
        pytest.fail("The folder of real cities' files is absent, and CI is set.")
    pytest.skip("The folder of real cities' files is absent.")
