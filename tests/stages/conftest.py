"""The tests of stages share modules of helpers, which stand beside them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from over_time import Portal


@pytest.fixture
def portal(tmp_path: Path, checked_root: Callable[..., Any]) -> Portal:
    """A portal in a folder of its own, with one dataset that changes."""
    return Portal(tmp_path / "portal", checked_root)
