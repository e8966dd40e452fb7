"""What was understood of a file, for a person: one row a column, and what stands around."""

from __future__ import annotations

from collections.abc import Iterator

from builders.adding.claim import Guess
from builders.adding.person import Row
from builders.adding.plan import Plan
from builders.adding.profile import Holds, Profile
from builders.adding.table import Table

HEAD: Row = ("", "column", "holds", "such as", "role", "how sure", "why")
LONGEST = 34
OPEN = ""


def table_rows(table: Table, guess: Guess) -> Iterator[Row]:
    """One row a column: what it holds, an example, its role, how certain that is, and why."""
    claims = {column: claim for claim in guess.claims for column in claim.columns}
    wide = guess.wide.columns if guess.wide else {}
    for number, column in enumerate(table.profiles.columns, start=1):
        claim = claims.get(column.name)
        role, sure, why = "", OPEN, ""
        if claim:
            role, sure = claim.role, "sure" if claim.is_sure else "likely"
            why = f"{claim.certainty:.0%}: {claim.why}"
        elif column.name in wide:
            said = ", ".join(f"{key} {value}" for key, value in wide[column.name].items())
            role, sure, why = guess.wide.value_role if guess.wide else "", "sure", said
        example = cut(next(iter(column.cells), ""))
        yield (f"{number}", cut(column.name), holds(column), example, role, sure, why)


def holds(column: Profile) -> str:
    """What a column holds, in a word or two."""
    if column.holds is Holds.DATE and column.dating:
        forms = " or ".join(column.dating.forms) or "ISO 8601"
        return f"dates ({forms}{'?' if column.dating.rival else ''})"
    if column.holds is Holds.NUMBER:
        return "money" if column.has_currency else "whole numbers" if column.is_whole else "numbers"
    names = {Holds.TEXT: "text", Holds.YEAR: "years", Holds.NOTHING: "nothing"}
    return names.get(column.holds, str(column.holds))


def cut(text: str, longest: int = LONGEST) -> str:
    """A text as short as a table needs it, without characters that move the cursor."""
    shown = "".join(ch if ch.isprintable() else " " for ch in text)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def around(table: Table, guess: Guess) -> Iterator[str]:
    """What else was found: bytes, header, notes, totals, signs for "not known", constants."""
    grid, sniffed = table.grid, table.sniffed
    cells = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
    size = f"{len(grid.rows):,} rows of {len(grid.columns)} columns"
    bytes_ = f"{sniffed.encoding}, cells between {cells[sniffed.delimiter]}"
    form = "areas" if table.format == "geojson" else "made into CSV" if table.how else bytes_
    yield f"{table.original or table.name}: {size}, {form}."
    if table.how:
        yield f"{table.name} was made of it: {table.how}"
    if sniffed.doubt:
        yield sniffed.doubt
    yield from _rows_around(table)
    if missing := table.profiles.missing:
        yield "Taken to mean “not known”: " + ", ".join(f"“{token}”" for token in missing) + "."
    yield from _slips(table, guess)
    for constant in guess.constants:
        yield f"All rows: {constant.role} is {constant.value}, since {constant.why}."
    for role, coding in guess.codings.items():
        if said := ", ".join(f"{cut(cell)} = {code}" for cell, code in coding.values.items()):
            yield f"{role}: {said}."


def _slips(table: Table, guess: Guess) -> Iterator[str]:
    """Cells of a column with a role that are none of what it holds."""
    for column in table.profiles.columns:
        if column.damaged and column.name in guess.column_roles():
            what = "dates" if column.holds is Holds.DATE else "numbers"
            slips = ", ".join(f"“{cut(cell)}”" for cell in column.damaged)
            yield f"“{cut(column.name)}” holds {what}, but for {slips}."


def _rows_around(table: Table) -> Iterator[str]:
    grid = table.grid
    if not grid.has_header and table.format == "csv":
        yield "It has no row of names, so its columns were numbered."
    elif grid.header_row > 1:
        yield f"Its names stand in row {grid.header_row}; what is above is not part of the table."
    for aside in grid.asides[:5]:
        what = "a total" if aside.is_total else "a note"
        yield f"Row {aside.row} is {what} and is withheld: “{cut(aside.text, 60)}”."
    if grid.ragged:
        yield f"{grid.ragged:,} rows have more or fewer cells than there are names."
    if grid.repeated:
        yield f"{grid.repeated:,} rows are equal to an earlier one."


def places_told(plan: Plan) -> Iterator[str]:
    """Whose places the names are where they are not those of the main places, or which those are.

    What the main places are stays as it is: a new file never changes another dataset's pages.
    """
    if plan.beside:
        yield (
            f"The places of {plan.beside} stay the main ones. To make these the main ones, say "
            f"`main: true` in this descriptor, and not in that of {plan.beside}."
        )
    elif plan.places and plan.places_of:
        main = f", and {plan.in_main.words} to the main places" if plan.in_main else ""
        yield (
            f"{plan.places.words} to the places of {plan.places_of}{main}: its places are taken "
            f"to be those of {plan.places_of}."
        )
