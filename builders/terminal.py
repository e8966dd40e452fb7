"""How the command line speaks: problems in groups by file, colour only on a terminal."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from builders.problems import Problem, Report, Route, Severity
from builders.steps import STEPS

COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}

# soft_wrap: a long sentence is the terminal's to break, and stays one line in a file.
OUT = Console(soft_wrap=True, highlight=False)
ERR = Console(soft_wrap=True, highlight=False, stderr=True)


def show_problems(problems: Iterable[Problem], console: Console = ERR) -> None:
    """Print every problem below the file that it is in: what is wrong, then what to do."""
    ordered = sorted(problems, key=lambda p: (p.file, p.row or 0, p.column, p.code, p.found))
    for file, group in groupby(ordered, key=lambda p: p.file):
        console.print(f"\n[bold]{escape(file or 'The portal')}[/bold]")
        for problem in group:
            _show(problem, console)


def _show(problem: Problem, console: Console) -> None:
    row = f"row {problem.row:,}" if problem.row is not None else ""
    place = ", ".join(part for part in (row, problem.column) if part)
    colour = COLOURS[problem.severity]
    start = f"  [{colour}]{problem.severity.value}[/{colour}] "
    place = f"{escape(place)}: " if place else ""
    console.print(f"{start}{place}{escape(problem.message)}")
    console.print(f"    {escape(problem.remedy)} [dim]{escape('[' + problem.code + ']')}[/dim]")


def show_summary(report: Report, console: Console = OUT) -> None:
    """Say in one line how many rows were read and what was found in them."""
    read = sum(ledger.rows_read for ledger in report.ledgers)
    published = sum(ledger.rows_published for ledger in report.ledgers)
    console.print(
        f"{_counted(len(report.ledgers), 'file')}, {_counted(read, 'row')} read: "
        f"{published:,} to publish, {read - published:,} withheld with a reason. "
        f"{summary_of(report.problems)}"
    )


def show_routes(report: Report, console: Console = OUT) -> None:
    """Say of each file which way it took through the checks."""
    for route in report.routes:
        console.print(f"{escape(route.file)}: {escape(route_in_words(route))}")


def route_in_words(route: Route) -> str:
    """Its rows and where they went: ``1,000 rows screened; 3 of them went to frictionless``."""
    rows = _counted(route.rows, "row")
    if route.whole:
        return f"{rows}; the whole file went to frictionless, since {route.whole}."
    if route.unscreened:
        return f"{rows}, not held against a schema, since {route.unscreened}."
    return f"{rows} screened; {route.sent:,} of them went to frictionless."


def summary_of(problems: Iterable[Problem]) -> str:
    """How many problems of each weight, in words."""
    listed = list(problems)
    if not listed:
        return "No problems found."
    counts = [(s, sum(p.severity is s for p in listed)) for s in Severity]
    said = [_counted(number, severity.value) for severity, number in counts if number]
    return ", ".join(said) + "."


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


class _StepHandler(logging.Handler):
    """Turns the records of steps into a bar."""

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self.progress = progress
        self.task = progress.add_task("", total=None)

    def emit(self, record: logging.LogRecord) -> None:
        total = getattr(record, "total", 0) or None
        self.progress.update(
            self.task,
            description=record.getMessage(),
            completed=getattr(record, "done", 0),
            total=total,
        )


@contextmanager
def progress_shown() -> Iterator[None]:
    """Show the steps as a bar on a terminal; nothing elsewhere, so that logs stay short."""
    if not ERR.is_terminal:
        yield
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=ERR, transient=True) as progress:
        handler = _StepHandler(progress)
        level = STEPS.level
        STEPS.setLevel(logging.INFO)
        STEPS.addHandler(handler)
        try:
            yield
        finally:
            STEPS.removeHandler(handler)
            STEPS.setLevel(level)
