"""Inspect a finished site."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from builders.commands.common import COMMAND_EXIT_CODE, DATA_EXIT_CODE, problems_told
from builders.problems import PortalError, Problem, Report
from builders.reports.sums import summary_of
from builders.terminal import OUT, progress_shown, show_problems


def inspect(
    folder: Annotated[Path, typer.Argument(help="The folder of the finished site.")] = Path(
        "public"
    ),
) -> None:
    """Inspect a finished site: links, figures, names for screen readers, checksums."""
    from builders.website.inspections import inspect_site

    with problems_told():
        if not (folder / "index.html").is_file():
            raise PortalError([Problem("site-not-found", file=str(folder))], COMMAND_EXIT_CODE)
        with progress_shown():
            problems = tuple(inspect_site(folder))
        show_problems(problems, OUT)
        report = Report(problems)
        OUT.print(f"Inspected {escape(str(folder))}. {summary_of(problems)}")
    if not report.is_sound:
        raise typer.Exit(DATA_EXIT_CODE)
