"""Which columns of a file the descriptor speaks of, and whether they are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builders.checks.matching import MAY_LACK, match_of, match_problems
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.sources.dataset import Dataset, Resource, Role, Shape
from builders.wording.nearest import did_you_mean, listed_near


@dataclass(frozen=True, slots=True)
class RoleColumns:
    """The columns that a role is read from; ``text`` is what it is for all rows, without one."""

    role: Role
    columns: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def role_columns(shape: Shape, resource: Resource, columns: Sequence[str]) -> list[RoleColumns]:
    """What each role of the shape is read from; roles that nothing is said of are left out."""
    reading, found = resource.reading, []
    wide = reading.unpivot
    spread = {role for said in wide.columns.values() for role in said} if wide else set()
    for role in shape.roles:
        if wide and role.name == wide.value_role:
            found.append(RoleColumns(role, tuple(wide.columns)))
        elif wide and role.name in spread:
            said = (told.get(role.name, "") for told in wide.columns.values())
            found.append(RoleColumns(role, texts=tuple(dict.fromkeys(said))))
        elif any(column in columns for column in reading.roles.get(role.name, ())):
            named = tuple(c for c in reading.roles[role.name] if c in columns)
            found.append(RoleColumns(role, named))
        elif role.name in reading.constants:
            found.append(RoleColumns(role, texts=(reading.constants[role.name],)))
        elif role.name in columns and role.name not in reading.roles:
            found.append(RoleColumns(role, (role.name,)))
    return found


def missing_tokens(resource: Resource, column: str) -> tuple[str, ...]:
    """The texts that mean "not known" in a column of this file."""
    own = field_of(resource, column).get("missingValues")
    declared = own if own is not None else resource.schema.get("missingValues", ())
    tokens = (item.get("value", "") if isinstance(item, dict) else item for item in declared)
    return (*resource.reading.missing, *map(str, tokens))


def field_of(resource: Resource, column: str) -> Mapping[str, Any]:
    """What the Table Schema says of a column; empty where it says nothing."""
    fields = resource.schema.get("fields", ())
    return next((field for field in fields if field.get("name") == column), {})


def column_problems(
    dataset: Dataset, resource: Resource, shape: Shape, text: TextTable
) -> Iterator[Problem]:
    """Columns that are named and not there, and roles that must have one and do not."""
    elsewhere = _said_of_all(dataset, resource)
    for column in dict.fromkeys(_named(resource)):
        if column not in text.columns and column not in elsewhere:
            yield _lacking("column-missing", resource.shown, column, text.columns)
    yield from match_problems(resource, text.columns)
    yield from _ambiguous(resource, shape, text)
    if dataset.kind == "places" and resource.format == "csv":
        yield from _joinable(resource, shape, text)
        return
    said = {found.role.name for found in role_columns(shape, resource, text.columns)}
    for role in shape.roles:
        told = not elsewhere and role.name in resource.reading.roles
        if role.required and role.name not in said and not told:
            yield _lacking("role-missing", resource.shown, role.name, text.columns)


def _lacking(code: str, where: str, name: str, columns: Sequence[str]) -> Problem:
    """A column or role that is not there, with the columns that are: the likeliest first."""
    hint, have = did_you_mean(name, columns), listed_near(name, columns)
    return Problem(code, where, None, "", name, have, hint)


def _ambiguous(resource: Resource, shape: Shape, text: TextTable) -> Iterator[Problem]:
    """Headers that stand twice and that a role is read from: it may be the wrong one."""
    doubled = {text.columns[at].rsplit(" (", 1)[0].casefold() for at in text.doubled_headers}
    for found in role_columns(shape, resource, text.columns):
        for column in found.columns:
            if column.casefold() in doubled:
                row, role = resource.dialect.header_row, found.role.name
                yield Problem("header-ambiguous", resource.shown, row, column, column, role)


def nowhere_problems(dataset: Dataset, texts: Iterable[TextTable]) -> Iterator[Problem]:
    """Columns that the descriptor names for all files together and that none of them has."""
    have = list(dict.fromkeys(column for text in texts for column in text.columns))
    for resource in dataset.resources[:1]:
        for column in sorted(_said_of_all(dataset, resource, of_all=True) - set(have)):
            yield _lacking("column-missing", dataset.folder, column, have)


def _said_of_all(dataset: Dataset, resource: Resource, *, of_all: bool = False) -> set[str]:
    """Columns that a dataset of several files names for all: not each file needs each of them."""
    if len(dataset.resources) == 1:
        return set()
    block = dataset.descriptor.get("lightwell", {})
    own: Mapping[str, Any] = {}
    if not of_all:
        parts = dataset.descriptor.get("resources", ())
        own = next((p.get("lightwell", {}) for p in parts if p.get("path") == resource.path), {})
    said: set[str] = set()
    for role, columns in block.get("roles", {}).items():
        if role not in own.get("roles", {}):
            said.update([columns] if isinstance(columns, str) else columns)
    return said


def _joinable(resource: Resource, shape: Shape, text: TextTable) -> Iterator[Problem]:
    """A file beside the boundaries needs a name or an id to join them by."""
    said = {found.role.name for found in role_columns(shape, resource, text.columns)}
    if not said & {"id", "name"}:
        have = listed_near("name", text.columns)
        yield Problem("role-missing", resource.shown, None, "", "name", have)


def _named(resource: Resource) -> Iterator[str]:
    reading = resource.reading
    for columns in reading.roles.values():
        yield from columns
    if reading.unpivot:
        yield from reading.unpivot.columns
    for rule in reading.withhold:
        yield from rule.where
    if match_of(resource) not in MAY_LACK:
        yield from (str(field.get("name")) for field in resource.schema.get("fields", ()))
