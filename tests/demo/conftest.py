"""The demonstration city as it is committed, and ways to read what the generator writes."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from builders.demo import write_demo

Rows = list[dict[str, str]]


class City:
    """A folder of datasets, read as plain text."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def rows(self, path: str, delimiter: str = ",") -> Rows:
        """The rows of a CSV file."""
        with (self.folder / path).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter=delimiter))

    def descriptor(self, dataset: str) -> dict[str, Any]:
        """A dataset's descriptor."""
        text = (self.folder / dataset / "datapackage.yaml").read_text(encoding="utf-8")
        read: dict[str, Any] = yaml.safe_load(text)
        return read

    def bytes(self) -> dict[str, bytes]:
        """Every file with its content, by its path in the folder."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


@pytest.fixture(scope="session")
def committed(checkout: Path) -> City:
    """The city of the checkout."""
    return City(checkout / "datasets")


@pytest.fixture(scope="session")
def city_in() -> Callable[..., City]:
    """Make a city of some size in a folder."""

    def make(folder: Path, **sizes: int) -> City:
        write_demo(folder, **sizes)
        return City(folder)

    return make


@pytest.fixture
def make_city(tmp_path: Path, city_in: Callable[..., City]) -> Callable[..., City]:
    """Make a city of some size, each in a folder of its own."""
    made: list[City] = []

    def make(**sizes: int) -> City:
        made.append(city_in(tmp_path / str(len(made)), **sizes))
        return made[-1]

    return make
