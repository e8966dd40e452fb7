"""Checking what stands outside any portal: a Data Package, a Table Schema, a CSV file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from builders.checks.datasets import DatasetCheck, check_dataset
from builders.checks.schemas import schema_problems
from builders.problems import Ledger, PortalError, Problem, Report
from builders.sources.dataset import Dataset, Resource, Shape
from builders.sources.markup import Markup
from builders.sources.outside import Outside, read_markup, read_outside
from builders.steps import step
from builders.tables.accounts import keep_account
from builders.tables.connection import Connection, open_connection

COMMAND_EXIT_CODE = 2
# Outside a portal a table means nothing but what its schema says of it.
NO_SHAPE = Shape("", "a row", ())


def check_outside(paths: Sequence[Path], schema: Path | None = None) -> Report:
    """Check every path by itself; ``schema`` is the Table Schema of the bare CSV files.

    Raises PortalError (exit code 2) where a path leads to nothing that can be checked.
    """
    table_schema: Mapping[str, Any] = {}
    if schema is not None:
        said = _schema(schema)
        if said.problems or said.markup is None:
            return Report(said.problems)
        table_schema = said.markup.value
    found = [read_outside(path, table_schema) for path in paths]
    if schema and not any(outside.dataset and not outside.markup for outside in found):
        problem = Problem("schema-without-table", schema.as_posix())
        raise PortalError([problem], COMMAND_EXIT_CODE)
    if wrong := [p for outside in found for p in outside.problems if p.code == "path-not-checked"]:
        raise PortalError(wrong, COMMAND_EXIT_CODE)
    with TemporaryDirectory(prefix="lightwell-") as cache:
        connection = open_connection(Path(cache))
        looked = [_looked(connection, outside, Path(cache)) for outside in found]
        report = _linked(connection, looked, Path(cache))
        connection.close()
    return report


def _schema(file: Path) -> Outside:
    """The Table Schema that --schema names."""
    if not file.is_file():
        problem = Problem("path-not-found", file.as_posix(), found=file.name)
        raise PortalError([problem], COMMAND_EXIT_CODE)
    markup, problems = read_markup(file)
    found = () if markup is None else schema_problems(markup, markup.value, (), file.as_posix())
    return Outside(file.as_posix(), markup=markup, problems=(*problems, *found))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found at one path. ``dataset`` is None where no table stands there."""

    problems: tuple[Problem, ...]
    dataset: Dataset | None = None
    check: DatasetCheck = field(default_factory=DatasetCheck)


def _looked(connection: Connection, outside: Outside, cache: Path) -> _Looked:
    if outside.dataset is None:
        return _Looked((*outside.problems, *_of_bare_schema(outside)))
    step(f"Checking {outside.dataset.title}")
    sound, wrong = _with_sound_schemas(outside.dataset, outside)
    check = check_dataset(connection, sound, NO_SHAPE, cache)
    return _Looked((*outside.problems, *wrong), sound, check)


def _linked(connection: Connection, looked: Sequence[_Looked], cache: Path) -> Report:
    """One report on all paths, with the foreign keys that lead from one package to another."""
    pairs = [(one.dataset, one.check) for one in looked if one.dataset]
    checks = iter(_with_foreign_keys(connection, pairs, cache))
    reports = (
        _report(connection, one.problems, one.dataset, next(checks))
        if one.dataset
        else Report(one.problems)
        for one in looked
    )
    return sum(reports, Report())


def _with_foreign_keys(
    connection: Connection, pairs: Sequence[tuple[Dataset, DatasetCheck]], cache: Path
) -> list[DatasetCheck]:
    if not any(resource.foreign_keys for dataset, _ in pairs for resource in dataset.resources):
        return [check for _, check in pairs]
    from builders.checks.foreign import Linking, with_foreign_keys

    return with_foreign_keys(Linking(connection, cache), pairs)


def _report(
    connection: Connection, problems: tuple[Problem, ...], dataset: Dataset, check: DatasetCheck
) -> Report:
    ledgers: list[Ledger] = []
    for resource in dataset.resources:
        if text := check.texts.get(resource.name):
            bad = check.bad_rows.get(resource.name, ())
            ledger = keep_account(connection, dataset, resource, text, bad).ledger
            ledgers.append(replace(ledger, dataset=""))
    return Report((*problems, *check.problems), tuple(ledgers), check.routes)


def _of_bare_schema(outside: Outside) -> Iterator[Problem]:
    if outside.markup is not None:
        yield from schema_problems(outside.markup, outside.markup.value, (), outside.file)


def _with_sound_schemas(dataset: Dataset, outside: Outside) -> tuple[Dataset, list[Problem]]:
    """The dataset without the schemas that are not valid, and what is wrong with those."""
    problems: list[Problem] = []
    kept: list[Resource] = []
    for resource in dataset.resources:
        found = list(_of_schema(outside, resource))
        problems += found
        kept.append(replace(resource, schema={}, foreign_keys=()) if found else resource)
    return replace(dataset, resources=tuple(kept)), problems


def _of_schema(outside: Outside, resource: Resource) -> Iterator[Problem]:
    """What is wrong with the schema of a resource, at its place in the descriptor or its file."""
    if not resource.schema or outside.markup is None:
        return
    listed = outside.markup.value["resources"]
    number = next(n for n, said in enumerate(listed) if said.get("path") == resource.path)
    written = listed[number].get("schema")
    if isinstance(written, str):
        file = (PurePosixPath(outside.file).parent / written).as_posix()
        yield from schema_problems(Markup(resource.schema), resource.schema, (), file)
        return
    at = ("resources", number, "schema")
    yield from schema_problems(outside.markup, resource.schema, at, outside.file)
