"""Real cities' portals, from their untouched files and our descriptors of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def city_root(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Lay out a city's portal in a fresh folder: our descriptors, and the files that they name."""

    def lay_out(city: str) -> Path:
        root = tmp_path_factory.mktemp(city)
        for descriptor in sorted((HERE / city / "datasets").glob("*/datapackage.yaml")):
            folder = root / "datasets" / descriptor.parent.name
            folder.mkdir(parents=True)
            shutil.copyfile(descriptor, folder / descriptor.name)
            for resource in yaml.safe_load(descriptor.read_text(encoding="utf-8"))["resources"]:
                file = shared_data / "cities" / city / resource["path"]
                shutil.copyfile(file, folder / resource["path"])
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
