"""How the command line speaks: colour and progress, on a terminal only."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from builders.problems import PortalError, Problem, Report, Severity
from builders.reports.sums import LONGEST_REASON, refusal_of, routes_in_words, totals_in_words
from builders.reports.text import Said, said_of
from builders.steps import STEPS

ON_THIS_SCREEN = (
    "What stands in columns that are left out to protect people is shown on this screen alone."
)
SET_IN = 4  # of the second and further lines of a problem
NARROWEST = 16  # characters of a line that is broken by us
COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}

# soft_wrap: a long sentence is the terminal's to break, and stays one line in a file.
OUT = Console(soft_wrap=True, highlight=False)
ERR = Console(soft_wrap=True, highlight=False, stderr=True)


def show_problems(problems: Iterable[Problem], console: Console = ERR) -> None:
    """Print every problem below the file that it is in: what is wrong, then what to do.

    Before a screen sits whoever has the files, and sees what she must mend; a log shows it masked.
    """
    listed = list(problems)
    masked = [problem for problem in listed if problem.unmasked]
    if masked and _is_screen(console):
        listed = [problem.unmasked or problem for problem in listed]
    for said in said_of(listed):
        if said.heading:  # a path that is broken cannot be copied
            console.print(_coloured(said))
        else:
            say(_coloured(said), console)
    if masked and _is_screen(console):
        console.print()
        say(ON_THIS_SCREEN, console)


def say(markup: str, console: Console) -> None:
    """Print a line: on a terminal broken between words and set in, elsewhere one line as it is."""
    text = Text.from_markup(markup)
    lead = len(text.plain) - len(text.plain.lstrip())
    room = console.width - SET_IN
    if not console.is_terminal or text.cell_len <= console.width or room < NARROWEST:
        console.print(text)
        return
    text = text[lead:]
    inset = SET_IN if lead else 0
    for number, line in enumerate(text.wrap(console, console.width - inset)):
        console.print(Text(" " * (inset if number else lead)) + line)


def _is_screen(console: Console) -> bool:
    """Whether a person looks at it, and no log of a service keeps it."""
    return console.file.isatty() and "CI" not in os.environ


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
        say(escape(line), console)


def show_routes(report: Report, console: Console = OUT) -> None:
    """Say of each file which way it took through the checks, and the figure for its quality."""
    for line in routes_in_words(report):
        say(escape(line), console)


def show_refusal(error: PortalError) -> None:
    """Say why nothing was done."""
    show_problems(error.problems)
    ERR.print()
    say(escape(refusal_of(error)), ERR)


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
