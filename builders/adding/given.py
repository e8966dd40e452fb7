"""What a person said of a file beforehand: which column is what, and what holds for all rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builders.adding.fitting import fit
from builders.adding.profile import Profiles
from builders.problems import PortalError, Problem
from builders.sources.dataset import Role, RoleType, Shape
from builders.wording.nearest import did_you_mean, listed_near

COMMAND = 2
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?"), "a number, such as 1234.50"
FORMS: Mapping[RoleType, tuple[re.Pattern[str], str]] = {
    RoleType.YEAR: (re.compile(r"[0-9]{4}"), "a year, such as 2025"),
    RoleType.DATE: (
        re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"),
        "a date, such as 2025-08-15 or 2025",
    ),
    RoleType.MONEY: _NUMBER,
    RoleType.NUMBER: _NUMBER,
    RoleType.INTEGER: (re.compile(r"-?[0-9]+"), "a whole number"),
}


@dataclass(frozen=True, slots=True)
class Given:
    """What each role is read from, or is in all rows; and the columns that are to be left out."""

    roles: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Every role that was spoken of."""
        return frozenset({*self.roles, *self.constants})


NOTHING_GIVEN = Given()


def given_of(roles: Iterable[str], constants: Iterable[str], dropped: Iterable[str] = ()) -> Given:
    """Read ``role=column`` and ``role=value``. Raises PortalError with all that are neither."""
    problems: list[Problem] = []

    def pairs(texts: Iterable[str], second: str) -> Iterator[tuple[str, str]]:
        for text in texts:
            role, sign, said = (part.strip() for part in text.partition("="))
            if role and sign and said:
                yield role, said
            else:
                wanted = f"a role, = and {second}"
                problems.append(Problem("add-answer-not-valid", found=text, wanted=wanted))

    given = Given(dict(pairs(roles, "a column")), dict(pairs(constants, "a value")), tuple(dropped))
    if problems:
        raise PortalError(problems, COMMAND)
    return given


def check_given(given: Given, shape: Shape, tables: Sequence[Profiles]) -> None:
    """Hold what was said to the kind and the values. Raises PortalError with all that cannot be."""
    if problems := tuple(_wrong(given, shape, tables)):
        raise PortalError(problems, COMMAND)


def _wrong(given: Given, shape: Shape, tables: Sequence[Profiles]) -> Iterator[Problem]:
    known = [role.name for role in shape.roles]
    for name in sorted(given.names - set(known)):
        wanted = f"one of the roles of {shape.kind}: {', '.join(known)}"
        yield _problem(name, wanted, did_you_mean(name, known))
    for name, column in given.roles.items():
        if role := shape.role(name):
            yield from _wrong_column(shape.kind, role, column, tables)
    yield from wrong_drops(given.dropped, tables)
    for name, value in given.constants.items():
        if (role := shape.role(name)) and (wanted := unfit(role, value)):
            yield _problem(value, f"{wanted}, as {name}")


def wrong_drops(dropped: Iterable[str], tables: Sequence[Profiles]) -> Iterator[Problem]:
    """Columns that are to be left out and that no file has: a slip would publish what was meant."""
    names = _names(tables)
    for column in dropped:
        if column not in names:
            yield _no_column(column, names)


def _names(tables: Sequence[Profiles]) -> list[str]:
    return list(dict.fromkeys(own.name for table in tables for own in table.columns))


def _no_column(column: str, names: Sequence[str]) -> Problem:
    wanted = f"one of the columns: {listed_near(column, names)}"
    return _problem(column, wanted, did_you_mean(column, names))


def _wrong_column(
    kind: str, role: Role, column: str, tables: Sequence[Profiles]
) -> Iterator[Problem]:
    found = [own for table in tables if (own := table.get(column))]
    if not found:
        yield _no_column(column, _names(tables))
    elif all(fit(kind, role, own).share == 0.0 for own in found):
        yield _problem(column, f"a column whose cells can be {role.name} ({role.type})")


def unfit(role: Role, value: str) -> str:
    """What a value for all rows would have to be, where it is not; nothing where it will do."""
    if role.type is RoleType.CODE:
        return "" if value in role.codes else f"one of {', '.join(role.codes)}"
    pattern, words = FORMS.get(role.type, (re.compile(r".+", re.DOTALL), "a text"))
    return "" if pattern.fullmatch(value) else words


def _problem(found: str, wanted: str, hint: str = "") -> Problem:
    return Problem("add-answer-not-valid", found=found, wanted=wanted, hint=hint)
