"""How the command line speaks: colour and progress, on a terminal only."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from builders.problems import PortalError, Problem, Report, Severity
from builders.reports.sums import LONGEST_REASON, refusal_of, routes_in_words, totals_in_words
from builders.reports.text import Said, said_of
from builders.steps import STEPS

COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}

# soft_wrap: a long sentence is the terminal's to break, and stays one line in a file.
OUT = Console(soft_wrap=True, highlight=False)
ERR = Console(soft_wrap=True, highlight=False, stderr=True)


def show_problems(problems: Iterable[Problem], console: Console = ERR) -> None:
    """Print every problem below the file that it is in: what is wrong, then what to do."""
    for said in said_of(problems):
        console.print(_coloured(said))


def _coloured(said: Said) -> str:
    text = escape(said.text)
    if said.heading or not said.text:
        return f"[bold]{text}[/bold]" if said.heading else ""
    if said.severity:
        colour = COLOURS[said.severity]
        return f"  [{colour}]{said.severity.value}[/{colour}] {text}"
    return f"    {text} [dim]{escape('[' + said.code + ']')}[/dim]"


def show_summary(report: Report, console: Console = OUT) -> None:
    """Say what was waived, how many rows were read and what was found in them."""
    for line in totals_in_words(report, LONGEST_REASON):
        console.print(escape(line))


def show_routes(report: Report, console: Console = OUT) -> None:
    """Say of each file which way it took through the checks, and the figure for its quality."""
    for line in routes_in_words(report):
        console.print(escape(line))


def show_refusal(error: PortalError) -> None:
    """Say why nothing was done."""
    show_problems(error.problems)
    ERR.print()
    ERR.print(escape(refusal_of(error)))


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
