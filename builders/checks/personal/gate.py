"""The gate of a dataset: what looks personal and is not answered for, and answers amiss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import duckdb

from builders.checks.casts import quoted
from builders.checks.datasets import DatasetCheck
from builders.checks.personal import DETECTORS, personal_problems
from builders.checks.personal.answers import answer_problems
from builders.checks.personal.detector import masked
from builders.checks.reading import TextTable
from builders.problems import Problem, Report, Route
from builders.sources.corrections import FILE as CORRECTIONS
from builders.sources.dataset import Dataset, Shape

CODES = frozenset(detector.code for detector in DETECTORS.values())


@dataclass(frozen=True, slots=True)
class Gate:
    """What the gate says of a dataset; ``is_open`` unless an answer cannot be carried out.

    A column without an answer is an error like others, but the rows are typed and judged all the
    same, so that everything is told at once.
    """

    problems: tuple[Problem, ...]
    is_open: bool


def guard(
    connection: duckdb.DuckDBPyConnection, dataset: Dataset, shape: Shape, check: DatasetCheck
) -> Gate:
    """Look through every file of a dataset for what may expose a person."""
    answers = tuple(answer_problems(dataset, shape, check.texts))
    found = [
        problem
        for resource in dataset.resources
        if (text := check.texts.get(resource.name))
        for problem in personal_problems(
            connection, dataset, resource, shape, with_raw(connection, text)
        )
    ]
    return Gate((*answers, *found), not answers)


def with_raw(connection: duckdb.DuckDBPyConnection, text: TextTable) -> TextTable:
    """The text with the rows as they stood before they were corrected: the originals are published.

    A correction can bring something personal in as well as take it out.
    """
    if not text.raw:
        return text
    raw, name = quoted(text.raw), f"{text.name}_and_raw"
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE {quoted(name)} AS SELECT * FROM {quoted(text.name)} "
        f"UNION ALL (SELECT * FROM {raw} EXCEPT SELECT * FROM {quoted(text.name)}) ORDER BY _row"
    )
    [(rows,)] = connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchall()
    return replace(text, name=name, rows=int(rows))


def discreet(datasets: Sequence[Dataset], problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, with the cells masked that stand in columns that are or may be personal.

    Whoever mends them has the file, and sees at a terminal what stands there; nobody else does.
    """
    told = tuple(problems)
    personal = {(problem.file, problem.column) for problem in told if problem.code in CODES}
    folders = {dataset.folder: dataset.disclosure for dataset in datasets}
    for problem in told:
        own = next((d for f, d in folders.items() if problem.file.startswith(f"{f}/")), None)
        is_hidden = own is not None and own.hiding(problem.column) is not None
        file = problem.file.removesuffix(CORRECTIONS)
        of_corrections = file != problem.file and any(
            f.startswith(file) and c == problem.column for f, c in personal
        )
        is_personal = of_corrections or (problem.file, problem.column) in personal
        is_personal = is_personal and problem.code not in CODES
        if is_personal or (is_hidden and problem.code != "answer-does-not-fit"):
            # A hint may say again what stands there.
            yield replace(problem, found=masked(problem.found), hint="", unmasked=problem)
        else:
            yield problem


def hidden_columns(dataset: Dataset, gate: Gate, route: Route) -> tuple[str, ...]:
    """The columns of a file whose cells no report may repeat: they are or may be personal."""
    personal = {problem.column for problem in gate.problems if problem.file == route.file}
    return tuple(
        column
        for column in route.columns
        if column in personal or dataset.disclosure.hiding(column) is not None
    )


def for_public(datasets: Sequence[Dataset], report: Report) -> Report:
    """The report as it is published: of datasets without rows it shows no row and no cell.

    Nor does it show in how many rows the same is wrong: what is wrong is often a small group, such
    as the requests whose place is not known.
    """
    closed = tuple(f"{d.folder}/" for d in datasets if d.disclosure.hides_rows)
    if not closed:
        return report
    waived = (replace(one, problems=_covered(one.problems, closed)) for one in report.waived)
    return replace(report, problems=_covered(report.problems, closed), waived=tuple(waived))


def _covered(problems: Iterable[Problem], closed: tuple[str, ...]) -> tuple[Problem, ...]:
    """The problems, those of closed folders without what stands there, and each but once."""
    told = (
        replace(problem, row=None, rows=(), found="…", wanted="…", hint="", unmasked=None)
        if problem.file.startswith(closed)
        else problem
        for problem in problems
    )
    return tuple(dict.fromkeys(told))
