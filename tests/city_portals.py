"""Real cities' portals, laid out from their untouched files and our descriptors of them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).resolve().parent
CITIES = ("boston", "pittsburgh")
# The tests of a city's site run on one worker: of two, one would wait for the other to build it.
EACH_CITY = pytest.mark.parametrize(
    "city", [pytest.param(city, marks=pytest.mark.xdist_group(city)) for city in CITIES]
)


def lay_out_datasets(city: str, shared: Path, root: Path) -> None:
    """Write a city's datasets: our descriptors, and the files that they name."""
    for descriptor in sorted((HERE / "cities" / city / "datasets").glob("*/datapackage.yaml")):
        folder = root / "datasets" / descriptor.parent.name
        folder.mkdir(parents=True)
        shutil.copyfile(descriptor, folder / descriptor.name)
        for resource in yaml.safe_load(descriptor.read_text(encoding="utf-8"))["resources"]:
            file = shared / "cities" / city / resource["path"]
            shutil.copyfile(file, folder / resource["path"])


def lay_out_portal(city: str, shared: Path, checkout: Path, root: Path) -> None:
    """Write a city's whole portal: its datasets, with our settings but for its name."""
    lay_out_datasets(city, shared, root)
    shutil.copytree(checkout / "site", root / "site")
    shutil.copytree(checkout / "templates", root / "templates")
    settings = (checkout / "mkdocs.yml").read_text(encoding="utf-8")
    settings = re.sub(r"\bBrightwater\b", city.title(), settings)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
