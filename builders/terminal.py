"""How the command line speaks: colour and progress, on a terminal only."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from builders.checks.score import quality
from builders.problems import Problem, Report, Severity, shorten
from builders.reports.sums import route_in_words, rows_of, summary_of, waived_in_words
from builders.reports.text import Said, said_of
from builders.steps import STEPS

COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}

LONGEST = 300  # characters of a steward's reason

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
    for waived in report.waived:
        console.print(escape(shorten(waived_in_words(waived), LONGEST)))
    console.print(f"{rows_of(report)} {summary_of(report.problems)}")


def show_routes(report: Report, console: Console = OUT) -> None:
    """Say of each file which way it took through the checks, and the figure for its quality."""
    # To let a warning stand does not make the file any better.
    found = [*report.problems, *(p for waived in report.waived for p in waived.problems)]
    for route in report.routes:
        figure = quality(problem for problem in found if problem.file == route.file)
        past = f" Not compared with a version before, since {route.not_compared}."
        said = f"{route_in_words(route)} Quality {figure:.1f} of 100."
        said += past if route.not_compared else ""
        console.print(f"{escape(route.file)}: {escape(said)}")


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
