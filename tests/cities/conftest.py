"""Real cities' portals, from their untouched files and our descriptors of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ..city_portals import lay_out_datasets  # noqa: TID252 - tests are no package


@pytest.fixture(scope="session")
def city_root(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Lay out a city's portal in a fresh folder: our descriptors, and the files that they name."""

    def lay_out(city: str) -> Path:
        root = tmp_path_factory.mktemp(city)
        lay_out_datasets(city, shared_data, root)
        return root

    return lay_out


@pytest.fixture(scope="session")
def boston(city_root: Callable[[str], Path], checked_root: Callable[..., Any]) -> Any:
    """Boston, read, checked and counted."""
    return checked_root(city_root("boston"), city="Boston", fiscal_year_starts=7)


@pytest.fixture(scope="session")
def pittsburgh(city_root: Callable[[str], Path], checked_root: Callable[..., Any]) -> Any:
    """Pittsburgh, read, checked and counted."""
    return checked_root(city_root("pittsburgh"), city="Pittsburgh")
