"""A file beside boundaries: which of its rows are larger areas that hold the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from builders.adding.block import Block
from builders.adding.claim import Guess
from builders.adding.table import Table
from builders.sources.names import fold

LARGER = "Not one of the places, but a larger area that holds them."
NEARLY_ALL = Decimal("0.9")  # of the people of all places: an area with so many holds them


def names_of(tables: Sequence[Table], guesses: Sequence[Guess]) -> set[str]:
    """The folded names and ids of the areas in the files that bring boundaries."""
    return {
        fold(cell)
        for table, guess in zip(tables, guesses, strict=True)
        if table.format == "geojson"
        for claim in guess.claims
        if claim.role in {"id", "name"}
        for cell in table.grid.cells.get(claim.columns[0], ())
    }


def without_larger(block: Block, table: Table, names: set[str]) -> Block:
    """The block of a file beside boundaries, with its larger areas withheld."""
    name, people = block.roles.get("name"), block.roles.get("population")
    column = table.profiles.get(people[0]) if people else None
    if table.format == "geojson" or not name or column is None:
        return block
    at = table.grid.columns.index(name[0]), table.grid.columns.index(column.name)
    said = {row[at[0]]: column.numbers.get(row[at[1]], Decimal(0)) for row in table.grid.rows}
    whole = sum((n for cell, n in said.items() if fold(cell) in names), Decimal(0))
    larger = tuple(
        cell
        for cell, number in said.items()
        if fold(cell) not in names and whole and number >= whole * NEARLY_ALL
    )
    if not larger:
        return block
    return replace(block, withhold=(*block.withhold, (name[0], larger, LARGER)))
