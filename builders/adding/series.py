"""Several files of one dataset: what differs between them, in words, and whether they belong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from builders.adding.claim import Guess
from builders.adding.likelihood import TELLING_ROLES
from builders.adding.table import Table
from builders.adding.telling import cut
from builders.problems import PortalError, Problem
from builders.sources.dataset import Shape
from builders.sources.names import fold

DATA = 1
LEAST_SHARED = 0.4  # of the columns of the smaller of two files
LEAST_ALIKE, FEWEST_ALIKE = 0.6, 3  # of roles: files whose columns only have other names
MOST_NAMED = 12


def refuse_strangers(tables: Sequence[Table], guesses: Sequence[Guess]) -> None:
    """Refuse files that are no series; a file beside boundaries may have any columns."""
    if any(table.format == "geojson" for table in tables):
        return
    first = tables[0]
    problems = [
        Problem("add-files-differ", table.name, found=table.name, wanted=first.name)
        for table, guess in zip(tables[1:], guesses[1:], strict=True)
        if _shared(first, table) < LEAST_SHARED and not _mean_alike(guesses[0], guess)
    ]
    if problems:
        raise PortalError(problems, DATA)


def _mean_alike(one: Guess, other: Guess) -> bool:
    """Whether two tables say the same of their rows, in whatever words their columns say it."""
    mine, theirs = ({claim.role for claim in guess.claims} for guess in (one, other))
    telling = set(TELLING_ROLES.get(one.kind, ()))
    alike = len(mine & theirs) >= min(len(mine), len(theirs)) * LEAST_ALIKE
    told_alike = not telling & mine or bool(telling & mine & theirs)
    return alike and told_alike and len(mine & theirs) >= FEWEST_ALIKE


def _shared(one: Table, other: Table) -> float:
    """The share of the columns of the smaller table that the other has too, years apart."""
    names = [{_timeless(column) for column in table.grid.columns} for table in (one, other)]
    smaller = min(map(len, names))
    return len(names[0] & names[1]) / smaller if smaller else 0.0


def _timeless(name: str) -> str:
    return fold("".join(" " if ch.isdigit() or ch == "_" else ch for ch in name))


def drift(tables: Sequence[Table], guesses: Sequence[Guess]) -> Iterator[str]:
    """What changes from each file to the next: columns, roles, codes, styles."""
    both = list(zip(tables, guesses, strict=True))
    for (before, told), (after, telling) in pairwise(both):
        if "geojson" in {before.format, after.format}:
            continue
        yield from _columns(before, after)
        yield from _roles(after, told, telling)
        yield from _codes(after, told, telling)
        if before.profiles.style != after.profiles.style:
            marks = (before.profiles.style.decimal, after.profiles.style.decimal)
            if marks[0] != marks[1]:
                yield f"{after.name}: the decimal mark is “{marks[1]}”, before “{marks[0]}”."
        if before.sniffed.encoding != after.sniffed.encoding:
            now, then = after.sniffed.encoding, before.sniffed.encoding
            yield f"{after.name}: its encoding is {now}, before {then}."


def _columns(before: Table, after: Table) -> Iterator[str]:
    gone = [name for name in before.grid.columns if name not in after.grid.columns]
    new = [name for name in after.grid.columns if name not in before.grid.columns]
    for then, now in _renamed(gone, new):
        gone.remove(then)
        new.remove(now)
        yield f"{after.name}: “{cut(then)}” is now written “{cut(now)}”."
    if gone:
        yield f"{after.name}: without {_named(gone)}, which {before.name} has."
    if new:
        yield f"{after.name}: new columns {_named(new)}."


def _renamed(gone: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    """Columns that are only written in another way: in other cases, or with other blanks."""
    now = {_plain(name): name for name in new}
    own = {_plain(name): name for name in gone}
    return [(then, now[plain]) for plain, then in own.items() if plain and plain in now]


def _plain(name: str) -> str:
    return fold("".join(ch for ch in name if ch.isalnum()))


def _roles(after: Table, told: Guess, telling: Guess) -> Iterator[str]:
    own = {claim.role: claim.columns for claim in telling.claims}
    for claim in told.claims:
        if claim.role not in own:
            continue
        if list(map(_plain, own[claim.role])) != list(map(_plain, claim.columns)):
            now, then = " + ".join(own[claim.role]), " + ".join(claim.columns)
            yield f"{after.name}: {claim.role} stands in “{cut(now)}”, before in “{cut(then)}”."


def _codes(after: Table, told: Guess, telling: Guess) -> Iterator[str]:
    for role, coding in telling.codings.items():
        if role not in told.codings:
            continue
        known = {*told.codings[role].values, *told.codings[role].unknown}
        now = {*coding.values, *coding.unknown}
        if new := sorted(now - known):
            yield f"{after.name}: new in {role}: {_named(new)}."
        if gone := sorted(known - now):
            yield f"{after.name}: no longer in {role}: {_named(gone)}."


def _named(names: Sequence[str]) -> str:
    listed = ", ".join(f"“{cut(name)}”" for name in names[:MOST_NAMED])
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{listed}{more}"


def days_wanted(shape: Shape, tables: Sequence[Table], guesses: Sequence[Guess]) -> int:
    """How many ids stand in several files of which nothing says of what day they are."""
    said = {claim.role for guess in guesses for claim in guess.claims}
    said |= {constant.role for guess in guesses for constant in guess.constants}
    if shape.role("snapshot") is None or "snapshot" in said:
        return 0
    return repeated_ids(tables, guesses)


def repeated_ids(tables: Sequence[Table], guesses: Sequence[Guess]) -> int:
    """How many ids stand in more than one file: rows of several days rather than new rows."""
    seen: set[str] = set()
    again: set[str] = set()
    for table, guess in zip(tables, guesses, strict=True):
        claim = next((own for own in guess.claims if own.role == "id"), None)
        own = set(table.grid.cells.get(claim.columns[0], ())) if claim else set()
        again |= own & seen
        seen |= own
    return len(again)
