"""What frictionless says of a file, and what we say, in one form: error type, row, field."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from frictionless import Dialect as TheirDialect
from frictionless import FrictionlessException, Schema
from frictionless import Resource as Judged
from frictionless.formats import CsvControl

from builders.checks.findings import Finding
from builders.checks.kept import keep_rows
from builders.checks.onepass import one_pass
from builders.checks.readers import reader
from builders.checks.reading import text_table
from builders.checks.structure import byte_problems, fatal_problems, row_findings
from builders.checks.verdict import Verdict, judge
from builders.sources.dataset import Reading, Resource
from tests.differential.cases import Case

One = tuple[str, int | None, str]
Told = frozenset[One]
MANY = 100_000
WHOLE = "whole file"  # the type of what makes us look at no cell
CODES = {
    "cell-empty": "constraint-error",
    "cell-not-in-list": "constraint-error",
    "cell-wrong-pattern": "constraint-error",
    "cell-wrong-length": "constraint-error",
    "cell-out-of-range": "constraint-error",
    "cell-not-unique": "unique-error",
    "key-not-unique": "primary-key",
    "quote-misplaced": "quotes",
    "quote-not-closed": "quotes",
    "cell-too-long": "quotes",
}
NOT_READ = "no row was looked at"
PLAIN = Reading(duplicates="keep")


@dataclass(frozen=True, slots=True)
class Ours:
    """What we say; which way the file took; and the codes that are ours alone.

    ``sent`` says how many of its rows went to frictionless, ``slow`` why it was read exactly.
    """

    told: Told
    way: str
    codes: frozenset[tuple[str, int | None, str, str]] = frozenset()
    sent: str = NOT_READ
    slow: str = ""


def theirs(case: Case, file: Path) -> Told:
    """Every error of frictionless; one of its own exceptions is the type ``stumbled``."""
    control = CsvControl(delimiter=case.dialect.delimiter, quote_char=case.dialect.quote)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            schema = Schema.from_descriptor(case.schema)
            report = Judged(
                path=file.name,
                basepath=str(file.parent),
                schema=schema,
                encoding=case.encoding,
                format="csv",
                dialect=TheirDialect(controls=[control]),
            ).validate(limit_errors=MANY)
    except (FrictionlessException, ArithmeticError, ValueError, TypeError, AttributeError) as error:
        return frozenset({("stumbled", None, type(error).__name__)})
    errors = [error for task in report.tasks for error in task.errors]
    return frozenset(
        (e.type, getattr(e, "row_number", None), getattr(e, "field_name", "") or "")
        for e in [*errors, *report.errors]
    )


def ours(case: Case, file: Path, cache: Path) -> Ours:
    """Every finding about structure and schema, by the parts of which the checks are made."""
    resource = Resource(
        "x",
        file.name,
        file,
        file.name,
        "csv",
        encoding=case.encoding,
        dialect=case.dialect,
        schema=case.schema,
        reading=PLAIN,
    )
    if list(byte_problems(resource)):
        return Ours(frozenset({(WHOLE, None, "")}), "not read")
    if (passed := one_pass(resource)) is not None:
        way = "few rows fetched" if passed.verdict.judged else "found valid in one pass"
        told = _ours(set(), passed.verdict.findings, passed.text.columns, way)
        return replace(told, sent=_sent(passed.verdict, passed.text.rows))
    with reader() as connection:
        text = text_table(connection, resource, cache)
        way = "read exactly" if text.slow_since else "read by the engine"
        if list(fatal_problems(connection, resource, text)):
            return Ours(frozenset({(WHOLE, None, "")}), way, slow=text.slow_since)
        kept = keep_rows(connection, resource, text)
        structure = list(row_findings(connection, kept, text))
        whole = f'SELECT * FROM "{kept}" WHERE _width = {len(text.columns)}'
        connection.execute(f"CREATE OR REPLACE TEMP VIEW whole_rows AS {whole}")
        verdict = judge(connection, resource, "whole_rows", text.columns)
        blank = connection.execute(
            f'SELECT _row FROM "{text.wide}" WHERE _width >= 0 AND _row NOT IN '
            f'(SELECT _row FROM "{kept}")'
        ).fetchall()
    told: set[One] = {("blank-row", row, "") for (row,) in blank}
    told.update(("schema-error", None, "") for _ in verdict.problems)
    mine = _ours(told, [*structure, *verdict.findings], text.columns, way)
    return replace(mine, sent=_sent(verdict, text.rows), slow=text.slow_since)


def _sent(verdict: Verdict, rows: int) -> str:
    if verdict.unscreened:
        return f"no row was held against the schema, since {verdict.unscreened}"
    if not verdict.judged:
        return "no row went to frictionless"
    return f"{'every row' if verdict.judged >= rows else 'some rows'} went to frictionless"


def _ours(told: set[One], findings: Sequence[Finding], columns: Sequence[str], way: str) -> Ours:
    told.update(one for finding in findings for one in _in_their_words(finding, columns))
    codes = {(f.code, row, f.column, f.found) for f in findings for row in f.rows}
    return Ours(frozenset(told), way, frozenset(codes))


def _in_their_words(finding: Finding, columns: Sequence[str]) -> Iterator[One]:
    for row in finding.rows:
        if finding.code == "row-too-short":
            yield from (("missing-cell", row, column) for column in columns[int(finding.found) :])
        elif finding.code == "row-too-long":
            yield "extra-cell", row, ""
        else:
            yield CODES.get(finding.code, "type-error"), row, finding.column
