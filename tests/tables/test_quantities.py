"""What a file beside the boundaries says in digits is an amount only where that is beyond doubt."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

DESCRIPTOR = """
name: places
licenses: [{name: CC0-1.0}]
lightwell: {kind: places, updated: 2025-01-01}
resources:
  - {name: shapes, path: shapes.geojson, format: geojson}
  - name: people
    path: people.csv
    schema:
      fields: [{name: name, type: string}, {name: %s, %s}]
"""


def amounts(
    small_portal: Callable[..., Any],
    squares: Callable[..., str],
    name: str,
    said: str,
    cells: tuple[str, str] = ("4318", "950"),
) -> list[dict[str, Decimal]]:
    first, second = cells
    own = {
        "datapackage.yaml": DESCRIPTOR % (name, said),
        "shapes.geojson": squares("North", "South"),
        "people.csv": f"name,{name}\nNorth,{first}\nSouth,{second}\n",
    }
    portal = small_portal({"places": own})
    assert [{name: first}, {name: second}] == [dict(p.facts) for p in portal.checked.places]
    return [dict(place.amounts) for place in portal.checked.places]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Households", "type: integer"),
        ("Households", "type: number"),
        ("Station code", "type: integer, unit: stations"),
    ],
)
def test_a_column_that_is_declared_to_be_of_numbers_holds_amounts(
    small_portal: Callable[..., Any], squares: Callable[..., str], name: str, said: str
):
    found = amounts(small_portal, squares, name, said)
    assert [{name: Decimal(4318)}, {name: Decimal(950)}] == found


@pytest.mark.parametrize(
    ("name", "said", "cells"),
    [
        ("Households", "type: string", ("4318", "950")),
        ("Households", "type: any", ("4318", "950")),
        ("Founded", "type: year", ("1850", "1901")),
        ("Founded", "type: integer", ("1850", "1901")),
        ("Postcode", "type: integer", ("60601", "4318")),
        ("hoodId", "type: integer", ("60601", "4318")),
        ("Código postal", "type: integer", ("60601", "4318")),
        ("Ward number", "type: integer", ("4318", "950")),
        ("Station", "type: integer, constraints: {unique: true}", ("4318", "950")),
        ("Station", "type: integer, constraints: {enum: [4318, 950]}", ("4318", "950")),
    ],
)
def test_no_code_id_or_year_is_taken_for_an_amount(
    small_portal: Callable[..., Any],
    squares: Callable[..., str],
    name: str,
    said: str,
    cells: tuple[str, str],
):
    assert [{}, {}] == amounts(small_portal, squares, name, said, cells)


def test_a_column_of_the_key_is_no_amount(
    small_portal: Callable[..., Any], squares: Callable[..., str]
):
    said = "type: integer}], primaryKey: [Station"
    own = DESCRIPTOR.replace("fields: [", "{fields: [").replace("%s}]", "%s]}")
    portal = small_portal(
        {
            "places": {
                "datapackage.yaml": own % ("Station", said),
                "shapes.geojson": squares("North", "South"),
                "people.csv": "name,Station\nNorth,4318\nSouth,950\n",
            }
        }
    )
    assert [{"Station": "4318"}, {"Station": "950"}] == [
        dict(p.facts) for p in portal.checked.places
    ]
    assert [{}, {}] == [dict(p.amounts) for p in portal.checked.places]
