"""How many files, rows and problems there are, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builders.checks.score import quality
from builders.problems import PortalError, Problem, Report, Route, Severity, Waived, shorten

LONGEST_REASON = 300  # characters of a steward's reason, for a person who reads the screen


def counted(number: int, noun: str) -> str:
    """``1 row``, ``1,204 rows``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def summary_of(problems: Iterable[Problem]) -> str:
    """How many problems of each weight, in words."""
    listed = list(problems)
    if not listed:
        return "No problems found."
    counts = [(s, sum(p.severity is s for p in listed)) for s in Severity]
    said = [counted(number, severity.value) for severity, number in counts if number]
    return ", ".join(said) + "."


def totals_in_words(report: Report, longest: int = 0) -> Iterator[str]:
    """What was waived, line by line, then how many rows were read and what was found in them."""
    for waived in map(waived_in_words, report.waived):
        yield shorten(waived, longest) if longest else waived
    yield f"{rows_of(report)} {summary_of(report.problems)}"


def refusal_of(error: PortalError) -> str:
    """That nothing was done, and for how many problems."""
    return f"{summary_of(error.problems)} Nothing was changed."


def rows_of(report: Report) -> str:
    """How many files and rows were read, and what is to become of the rows.

    An error stops the account of its file: that nothing was read would then be untrue.
    """
    if not report.ledgers and not report.is_sound:
        return "Rows are counted once no error is left."
    read = sum(ledger.rows_read for ledger in report.ledgers)
    published = sum(ledger.rows_published for ledger in report.ledgers)
    said = f"{counted(len(report.ledgers), 'file')}, {counted(read, 'row')} read"
    if all(not ledger.dataset for ledger in report.ledgers):
        return f"{said}."
    return f"{said}: {published:,} to publish, {read - published:,} withheld with a reason."


def waived_in_words(waived: Waived) -> str:
    """One waiver: ``3 warnings row-repeated waived until 2026-06-30: The reason``."""
    about = f" of {waived.narrowed}" if waived.narrowed else ""
    count = counted(len(waived.problems), "warning")
    return f"{count} {waived.code}{about} waived until {waived.until}: {waived.reason}"


def routes_in_words(report: Report) -> Iterator[str]:
    """Which way each file took through the checks, and the figure for its quality."""
    # To let a warning stand does not make the file any better.
    found = [*report.problems, *(p for waived in report.waived for p in waived.problems)]
    for route in report.routes:
        figure = quality(problem for problem in found if problem.file == route.file)
        past = f" Not compared with a version before, since {route.not_compared}."
        said = f"{route.file}: {route_in_words(route)} Quality {figure:.1f} of 100."
        yield said + (past if route.not_compared else "")


def route_in_words(route: Route) -> str:
    """A file's rows and where they went: ``9 rows screened; 3 of them went to frictionless``."""
    read = f" It was read record by record, since {route.slow}." if route.slow else ""
    return f"{_way_in_words(route)}{read}"


def _way_in_words(route: Route) -> str:
    rows = counted(route.rows, "row")
    if route.whole:
        return f"{rows}; the whole file went to frictionless, since {route.whole}."
    if route.unscreened:
        return f"{rows}, not held against a schema, since {route.unscreened}."
    return f"{rows} screened; {route.sent:,} of them went to frictionless."
