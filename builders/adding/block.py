"""How one file is read, as a descriptor says it: what was guessed, turned into keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builders.adding.claim import Guess
from builders.adding.days import Dating
from builders.adding.grid import Grid
from builders.adding.numbers import PLAIN
from builders.adding.profile import CODE_NAMES, Holds, Profile, Profiles
from builders.adding.table import Table
from builders.sources.dataset import NumberStyle, RoleType, Shape
from builders.sources.meaning import is_code

ISO_FORMS = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d")
NOTE = "A note below the table, not a row of it."
TOTAL = "A total of other rows."


@dataclass(frozen=True, slots=True)
class Block:
    """What a descriptor says of one file. ``looks`` are remarks for a person, by role or key."""

    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unpivot: tuple[str, Mapping[str, Mapping[str, str]]] | None = None
    missing: tuple[str, ...] = ()
    numbers: NumberStyle | None = None  # None: as the pipeline takes them, or as all files
    dates: tuple[str, ...] = ()
    withhold: tuple[tuple[str, tuple[str, ...], str], ...] = ()
    duplicates: str = ""
    fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # column -> schema
    looks: Mapping[str, str] = field(default_factory=dict)


def block_of(shape: Shape, table: Table, guess: Guess) -> Block:
    """The reading of a table that was taken for a kind."""
    claimed = guess.column_roles()
    used = {name for name in claimed if table.profiles.get(name)}
    fields = dict(_fields(table.profiles, used)) if table.format == "csv" else {}
    return Block(
        roles={claim.role: claim.columns for claim in guess.claims},
        constants={constant.role: constant.value for constant in guess.constants},
        values=dict(_values(shape, guess)),
        unpivot=(guess.wide.value_role, guess.wide.columns) if guess.wide else None,
        missing=_missing(table.profiles, used | fields.keys()),
        numbers=table.profiles.style if table.profiles.style != PLAIN else None,
        dates=_dates(shape, table.profiles, guess),
        withhold=tuple(_withhold(table.grid)),
        duplicates=_duplicates(table.grid, guess),
        fields=fields,
        looks=dict(_looks(table, guess)),
    )


def _values(shape: Shape, guess: Guess) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The maps of codes, without the cells that the pipeline reads by itself."""
    for name, coding in guess.codings.items():
        role = shape.role(name)
        told = {c: v for c, v in coding.values.items() if role and not is_code(role, c)}
        if told:
            yield name, dict(sorted(told.items()))


def _missing(profiles: Profiles, used: set[str]) -> tuple[str, ...]:
    found = {t for name in used if (own := profiles.get(name)) for t in own.missing}
    return tuple(sorted(found))


def _dates(shape: Shape, profiles: Profiles, guess: Guess) -> tuple[str, ...]:
    """The forms of the dates of every role that is one; none where all are ISO 8601."""
    datings: list[Dating] = []
    for claim in guess.claims:
        role, column = shape.role(claim.role), profiles.get(claim.columns[0])
        is_date = role is not None and role.type in {RoleType.DATE, RoleType.DATETIME}
        if is_date and column and column.dating:
            datings.append(column.dating)
    forms = [form for dating in datings for form in dating.forms]
    if forms and any(not dating.forms for dating in datings):
        forms += ISO_FORMS
    return tuple(dict.fromkeys(forms))


def _withhold(grid: Grid) -> Iterator[tuple[str, tuple[str, ...], str]]:
    for is_total, reason in ((False, NOTE), (True, TOTAL)):
        by_column: dict[str, list[str]] = {}
        for aside in grid.asides:
            if aside.is_total is is_total:
                by_column.setdefault(aside.column, []).append(aside.text)
        for column, texts in by_column.items():
            yield column, tuple(dict.fromkeys(texts)), reason


def _duplicates(grid: Grid, guess: Guess) -> str:
    """Rows equal in every cell: repeated where an id tells them apart, else rows of their own."""
    if not grid.repeated:
        return ""
    # The lines of one payment share its number, and two of them may be alike.
    is_told_apart = guess.kind != "payments" and any(c.role == "id" for c in guess.claims)
    return "withhold" if is_told_apart else "keep"


def _fields(profiles: Profiles, used: set[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Types of the columns without a role, where every cell is of it beyond doubt."""
    for column in profiles.columns:
        if column.name in used or column.filled < 2:  # noqa: PLR2004 - one cell tells nothing
            continue
        if schema := _schema(column, profiles.style):
            yield column.name, schema


def _schema(column: Profile, style: NumberStyle) -> Mapping[str, str]:
    if column.damaged:
        return {}
    if column.holds is Holds.DATE and column.dating and not column.dating.forms:
        only_days = not column.dating.is_month and all(
            len(cell) == len("2025-08-15") for cell in column.cells
        )
        return {"type": "date"} if only_days else {}
    if column.holds is not Holds.NUMBER or column.is_code_like or is_code_name(column):
        return {}
    plain = style == PLAIN and not any("(" in cell or "e" in cell.lower() for cell in column.cells)
    if not plain:
        return {}
    bare = not any(ch in cell for cell in column.cells for ch in "$€£% ")
    whole = column.is_whole and not any("." in cell for cell in column.cells)
    kind = {"type": "integer" if whole else "number"}
    grouped = any("," in cell for cell in column.cells)
    return {**kind, **({} if bare else {"bareNumber": "false"}),
            **({"groupChar": ","} if grouped else {})}  # fmt: skip


def is_code_name(column: Profile) -> bool:
    """Whether numbers of a column name something, as a postcode does."""
    return bool(CODE_NAMES & set(column.words)) or (column.is_unique and column.is_whole)


def _looks(table: Table, guess: Guess) -> Iterator[tuple[str, str]]:
    """What a person should look at, by role or key."""
    yield from _looks_at_roles(guess)
    for column in table.profiles.columns:
        if column.doubtful:
            yield "missing", f"“{column.doubtful[0]}” was taken to mean “not known”"
        if column.dating and column.dating.reason:
            yield "dates", column.dating.reason
    if table.sniffed.doubt:
        yield "encoding", table.sniffed.doubt
    if table.grid.repeated:
        yield "duplicates", f"{table.grid.repeated:,} rows are equal to an earlier one"


def _looks_at_roles(guess: Guess) -> Iterator[tuple[str, str]]:
    for claim in guess.claims:
        if not claim.is_sure:
            yield claim.role, f"likely, since {claim.why}"
    for constant in guess.constants:
        if not constant.is_sure:
            yield f"constants.{constant.role}", f"likely, since {constant.why}"
    for name, coding in guess.codings.items():
        if coding.values:
            yield f"values.{name}", "what each status or code was taken to mean"
