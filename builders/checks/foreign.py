"""Foreign keys: values that must stand in a column of another file, whatever dataset it is of.

The engine joins the files; values are alike as their types read them, as for keys within a file.
All files are read before the first is joined, so that their order makes no difference.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import duckdb

from builders.checks.casts import is_missing, quoted
from builders.checks.columns import field_of, missing_tokens
from builders.checks.datasets import DatasetCheck
from builders.checks.files import tell
from builders.checks.findings import MOST, Finding, limited
from builders.checks.kept import keep_rows
from builders.checks.reading import text_table
from builders.checks.references import Parties, Party, Target
from builders.checks.sameness import TEXTS, alike
from builders.problems import Problem
from builders.sources.dataset import Dataset, Resource
from builders.sources.foreign_keys import ForeignKey
from builders.wording.nearest import did_you_mean

NUMBERS = frozenset({"integer", "number", "year"})
MOST_CHOICES = 2000  # different values among which one that was meant is looked for


@dataclass(frozen=True, slots=True)
class Linking:
    """What the joins need. ``personal`` are columns of files whose cells nothing may repeat."""

    connection: duckdb.DuckDBPyConnection
    cache: Path
    unread: Collection[str] = ()  # folders of datasets whose descriptors cannot be used
    are_all: bool = False  # whether the datasets are a portal's, and there are no others
    personal: Collection[tuple[str, str]] = field(default_factory=frozenset)

    def hides(self, dataset: Dataset, resource: Resource, column: str) -> bool:
        """Whether the cells of a column are kept from people."""
        own = dataset.disclosure
        answered = own.hides_rows or own.hiding(column) is not None
        return answered or (resource.shown, column) in self.personal


def with_foreign_keys(
    linking: Linking, checked: Sequence[tuple[Dataset, DatasetCheck]]
) -> list[DatasetCheck]:
    """The checks of datasets that are read together, with what is wrong between their files."""
    listed = [Party(dataset, check.texts) for dataset, check in checked]
    parties = Parties(listed, linking.unread, linking.are_all)
    return [
        _with_own(linking, parties, party, check)
        for party, (_, check) in zip(listed, checked, strict=True)
    ]


def _with_own(
    linking: Linking, parties: Parties, party: Party, check: DatasetCheck
) -> DatasetCheck:
    problems, bad_rows = [*check.problems], dict(check.bad_rows)
    for resource in party.dataset.resources:
        if resource.name not in party.texts:
            continue
        for key in resource.foreign_keys:
            target = parties.target(party, resource, key)
            if isinstance(target, Problem):
                problems.append(target)
            elif target:
                found = _lost(linking, party, resource, key, target)
                told, rows = tell(resource, limited(found))
                problems += told
                bad_rows[resource.name] = tuple(sorted({*bad_rows.get(resource.name, ()), *rows}))
    return replace(
        check,
        problems=tuple(problems),
        bad_rows={name: rows for name, rows in bad_rows.items() if rows},
    )


def _lost(
    linking: Linking, own: Party, resource: Resource, key: ForeignKey, target: Target
) -> Iterator[Finding]:
    """Rows whose value stands nowhere in the columns to which the key leads."""
    connection, other = linking.connection, target.resource
    text = own.texts[resource.name]
    kept = keep_rows(connection, resource, text)
    seen = _view(linking, target)
    pairs = zip(key.columns, key.there, strict=True)
    fields = [_compared(field_of(resource, one), field_of(other, two)) for one, two in pairs]
    mine, others = ([pair[at] for pair in fields] for at in range(2))
    values = _values(linking, kept, resource, zip(key.columns, mine, strict=True), "here")
    there = _values(linking, seen, other, zip(key.there, others, strict=True), "there")
    shown = " || ' + ' || ".join(f"coalesce({quoted(column)}, '')" for column in key.columns)
    nothing = " AND ".join(is_missing(quoted(c), missing_tokens(resource, c)) for c in key.columns)
    same = " AND ".join(f"there.v{at} = own.v{at}" for at in range(len(values)))
    found = connection.execute(
        f"SELECT shown, list(_row ORDER BY _row) FROM (SELECT _row, {shown} AS shown, "
        f"{_named(values)} FROM {quoted(kept)} "
        f"WHERE _width = {len(text.columns)} AND NOT ({nothing})) own "
        f"ANTI JOIN (SELECT DISTINCT {_named(there)} FROM {quoted(seen)}) there "
        f"ON {same} GROUP BY shown ORDER BY min(_row)"
    ).fetchall()
    choices = _choices(linking, target, key) if found else []
    unlike = _unlike(resource, key, target)
    for number, (cell, rows) in enumerate(found):
        # Only the first are told; to look for what is near takes longer than all else.
        near = did_you_mean(str(cell), choices) if number < MOST else ""
        hint = f"{near} {unlike}".strip()
        column, where = _column(linking, own, resource, key), _where(own, target, key)
        yield Finding("foreign-key-unknown", column, tuple(rows), str(cell), where, hint)


def _column(linking: Linking, own: Party, resource: Resource, key: ForeignKey) -> str:
    """The column of which it is told; of several the one, if any, that shows nobody its cells."""
    hidden = (c for c in key.columns if linking.hides(own.dataset, resource, c))
    return key.columns[0] if len(key.columns) == 1 else next(hidden, "")


def _where(own: Party, target: Target, key: ForeignKey) -> str:
    where = f"{' + '.join(key.there)} of {target.resource.name}"
    return where if target.dataset is own.dataset else f"{where} in {target.dataset.id}"


def _view(linking: Linking, target: Target) -> str:
    """A view of a file's text, also where it was found valid without one."""
    if target.text.name:
        return target.text.name
    return text_table(linking.connection, target.resource, linking.cache).name


Field = Mapping[str, Any]


def _compared(one: Field, two: Field) -> tuple[Field, Field]:
    """The fields by which two columns are compared: 02 is 2, and true is 1.

    Where one is text and the other is not, their cells are compared as they are written.
    """
    kinds = [str(field.get("type", "any")) for field in (one, two)]
    if kinds[0] == kinds[1] or TEXTS.issuperset(kinds):
        return one, two
    kind = "number" if NUMBERS.issuperset(kinds) else "any"
    return {**one, "type": kind}, {**two, "type": kind}


def _unlike(resource: Resource, key: ForeignKey, target: Target) -> str:
    """That two columns are of types that have no value in common, if they are."""
    for here, there in zip(key.columns, key.there, strict=True):
        one, two = field_of(resource, here), field_of(target.resource, there)
        if _compared(one, two)[0].get("type") == "any" != one.get("type", "any"):
            return (
                f"“{here}” is of the type {one.get('type')} and “{there}” of the type "
                f"{two.get('type', 'any')}, so their cells are compared as they are written, and "
                "01 is not 1: give both columns one type in their schemas."
            )
    return ""


def _values(
    linking: Linking, relation: str, of: Resource, fields: Iterable[tuple[str, Field]], side: str
) -> list[str]:
    """SQL of each column's value; a missing one is like no other text."""
    values: list[str] = []
    for column, said in fields:
        named, aside = {**said, "name": column}, f"aside_{side}_{len(values)}"
        missing = is_missing(quoted(column), missing_tokens(of, column))
        value = alike(linking.connection, relation, of, named, aside)
        values.append(f"CASE WHEN {missing} THEN '' ELSE {value} END")
    return values


def _named(values: Sequence[str]) -> str:
    return ", ".join(f"{value} AS v{at}" for at, value in enumerate(values))


def _choices(linking: Linking, target: Target, key: ForeignKey) -> list[str]:
    """What may be named as meant: the values of one column, where there are not too many."""
    if len(key.there) > 1 or linking.hides(target.dataset, target.resource, key.there[0]):
        return []
    column = quoted(key.there[0])
    found = linking.connection.execute(
        f"SELECT DISTINCT {column} FROM {quoted(_view(linking, target))} WHERE {column} <> '' "
        f"ORDER BY 1 LIMIT {MOST_CHOICES + 1}"
    ).fetchall()
    return [str(cell) for (cell,) in found] if len(found) <= MOST_CHOICES else []
