"""Places that have only numbers are named by what the data call them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from builders.cli import app


@pytest.fixture
def added(empty_portal: Path, squares: Callable[..., str]) -> Callable[..., str]:
    """The descriptor of boundaries with these names, in a column and a file of these names."""

    def add(names: tuple[Any, ...], column: str, file: str) -> str:
        shapes = json.loads(squares(*map(str, names)))
        for feature, name in zip(shapes["features"], names, strict=True):
            feature["properties"] = {column: name}
        (empty_portal / file).write_text(json.dumps(shapes))
        done = CliRunner().invoke(app, ["add", file, "--yes", "--name", "areas"])
        assert 0 == done.exit_code, done.output
        return (empty_portal / "datasets/areas/datapackage.yaml").read_text(encoding="utf-8")

    return add


@pytest.mark.parametrize(
    ("names", "column", "file", "called"),
    [
        ((1, 2, 3), "WARD", "shapes.geojson", "Ward {name}"),
        (("01", "02"), "name", "Wards_2024.geojson", "Ward {name}"),
        (("A", "B"), "council_district", "shapes.geojson", "Council district {name}"),
        ((1, 2), "distrito", "limites.geojson", "Distrito {name}"),
        ((1, 2), "nombre", "barrios.geojson", "Barrio {name}"),
    ],
)
def test_the_word_is_that_of_the_column_or_else_of_the_file(
    added: Callable[..., str], names: tuple[Any, ...], column: str, file: str, called: str
) -> None:
    assert called == yaml.safe_load(added(names, column, file))["lightwell"]["name_as"]


def test_where_no_word_says_what_they_are_the_line_is_left_to_be_filled_in(
    added: Callable[..., str],
) -> None:
    text = added((1, 2), "name", "shapes.geojson")
    assert "name_as" not in yaml.safe_load(text)["lightwell"]
    assert "# name_as: Ward {name}  # look: its names are numbers alone" in text


def test_places_with_names_of_their_own_keep_them(added: Callable[..., str]) -> None:
    assert "name_as" not in added(("Oak", "Elm", "Ward 3"), "ward", "wards.geojson")
