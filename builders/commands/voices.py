"""How a check speaks to people: in colour on a terminal, in plain text into a pipe or a file.

What draws colour and bars takes a while to load, and is loaded for a terminal alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TextIO

from builders.problems import PortalError, Problem, Report
from builders.reports.sums import LONGEST_REASON, refusal_of, routes_in_words, totals_in_words
from builders.reports.text import plain, said_of
from builders.sources.markup import made_whole

# Where these are set, colour may be wanted though no terminal is there.
COLOUR_IS_WANTED = ("FORCE_COLOR", "TTY_COMPATIBLE")


def is_plain(stream: TextIO) -> bool:
    """Whether certainly no terminal is behind the stream."""
    return not stream.isatty() and not any(name in os.environ for name in COLOUR_IS_WANTED)


def progress() -> AbstractContextManager[None]:
    """Show the steps as a bar on a terminal."""
    if is_plain(sys.stderr):
        return nullcontext()
    from builders.terminal import progress_shown

    return progress_shown()


def say_report(report: Report) -> None:
    """Say what is wrong below the name of each file, and how much there is."""
    if is_plain(sys.stdout):
        totals = totals_in_words(report, LONGEST_REASON)
        _write(sys.stdout, [*_problems(report.problems), "", *totals])
        return
    from builders.terminal import OUT, show_problems, show_summary

    show_problems(report.problems, OUT)
    OUT.print()
    show_summary(report)


def say_routes(report: Report, *, aside: bool) -> None:
    """Say which way each file took; ``aside`` where the report itself is for a program."""
    stream = sys.stderr if aside else sys.stdout
    if is_plain(stream):
        _write(stream, routes_in_words(report))
        return
    from builders.terminal import ERR, OUT, show_routes

    show_routes(report, ERR if aside else OUT)


def say_refusal(error: PortalError) -> None:
    """Say why nothing was done."""
    if is_plain(sys.stderr):
        _write(sys.stderr, [*_problems(error.problems), "", refusal_of(error)])
        return
    from builders.terminal import show_refusal

    show_refusal(error)


def _problems(problems: Sequence[Problem]) -> Iterable[str]:
    return (plain(said) for said in said_of(problems))


def _write(stream: TextIO, lines: Iterable[str]) -> None:
    # Half a character may stand in a file's name.
    stream.write(made_whole("".join(f"{line}\n" for line in lines)))
