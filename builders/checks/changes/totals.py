"""Totals that moved by more than the steward's own bound since the version before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

import duckdb

from builders.checks.casts import literal, present, quoted, typed
from builders.checks.changes.past import Versions
from builders.checks.columns import RoleColumns, missing_tokens, role_columns
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.sources.dataset import Bound, Dataset, Resource, Role, RoleType, Shape

NOTHING = Decimal(0)
DECIMALS = 6
HUNDRED = Decimal(100)


def total_problems(
    connection: duckdb.DuckDBPyConnection,
    dataset: Dataset,
    shape: Shape,
    versions: Sequence[Versions],
) -> Iterator[Problem]:
    """Each bound of the dataset that is crossed. A file without an earlier version is as it was."""
    if not any(version.was for version in versions):
        return
    for number, bound in enumerate(dataset.bounds):
        now = was = NOTHING
        for version in versions:
            own = _total(connection, shape, version.resource, version.now, bound)
            now += own
            earlier = version.was
            if earlier is None:
                was += own
            else:
                was += _total(connection, shape, version.resource, earlier, bound)
        if abs(now - was) > room(bound, was):
            words = ", ".join(f"{role} {value}" for role, value in bound.where.items())
            column, hint = words or bound.role, f"The bound is {bound.most}."
            found, wanted = f"{now:,.2f}", f"{was:,.2f}"
            path = ("lightwell", "changes", number)
            told = dataset.problem("total-moved", path, found, wanted, hint)
            yield replace(told, column=column)


def room(bound: Bound, was: Decimal) -> Decimal:
    """How far a total may move: a number, or so many per cent of what it was."""
    text = bound.most.strip()
    if text.endswith("%"):
        return abs(was) * Decimal(text.rstrip("% ")) / HUNDRED
    return Decimal(text)


def _total(
    connection: duckdb.DuckDBPyConnection,
    shape: Shape,
    resource: Resource,
    text: TextTable,
    bound: Bound,
) -> Decimal:
    """The sum of one version of one file; withheld rows are in it, in both versions alike."""
    said = {found.role.name: found for found in role_columns(shape, resource, text.columns)}
    summed = said.get(bound.role, RoleColumns(Role("", RoleType.NUMBER, "")))
    spread = _spread(resource)
    tests = [
        _matches(resource, said.get(role), value)
        for role, value in bound.where.items()
        if not any(role in roles for roles in spread.values())
    ]
    parts = [
        f"coalesce(sum({_value(resource, summed, column)}), 0)"
        for column in summed.columns
        if column in text.columns and _fits(spread.get(column, {}), bound)
    ]
    if not parts:
        return NOTHING
    where = " AND ".join(tests) or "true"
    [(total,)] = connection.execute(
        f"SELECT {' + '.join(parts)} FROM {quoted(text.name)} WHERE {where}"
    ).fetchall()
    return Decimal(total)


def _spread(resource: Resource) -> dict[str, dict[str, str]]:
    """Of wide columns, the roles that each stands for."""
    wide = resource.reading.unpivot
    return {column: dict(roles) for column, roles in wide.columns.items()} if wide else {}


def _fits(roles: dict[str, str], bound: Bound) -> bool:
    """Whether a wide column is one of those that the bound speaks of."""
    return all(
        value.strip().lower() == bound.where[role].strip().lower()
        for role, value in roles.items()
        if role in bound.where
    )


def _value(resource: Resource, found: RoleColumns, column: str) -> str:
    text = present(quoted(column), missing_tokens(resource, column))
    return typed(text, found.role, resource.reading, DECIMALS)


def _matches(resource: Resource, found: RoleColumns | None, value: str) -> str:
    """Whether a row's role is of the value, without regard to case."""
    if found is None:
        return "false"
    cells = [_value(resource, found, column) for column in found.columns]
    cells += [typed(literal(text), found.role, resource.reading) for text in found.texts]
    wanted = literal(value.strip())
    tests = [f"coalesce(lower(CAST({cell} AS VARCHAR)) = lower({wanted}), false)" for cell in cells]
    return f"({' OR '.join(tests) or 'false'})"
