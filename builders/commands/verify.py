"""Verify a finished site from itself alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from builders.commands.common import DATA_EXIT_CODE, problems_told
from builders.reports.sums import summary_of
from builders.terminal import OUT, progress_shown, show_problems


def verify(
    site: Annotated[
        Path, typer.Argument(metavar="[SITE_OR_ZIP]", help="A finished site, or a zip of one.")
    ] = Path("public"),
) -> None:
    """Compute every figure of a finished site again from its own downloads, and compare all.

    Nothing but the site is needed. Exit code 1 if anything does not agree.
    """
    from builders.verifying import verify_site

    with problems_told(), progress_shown():
        verdict = verify_site(site)
    show_problems(verdict.problems, OUT)
    for line in verdict.lines:
        OUT.print(line)
    OUT.print(summary_of(verdict.problems) if verdict.problems else "Everything agrees.")
    if not verdict.agrees:
        raise typer.Exit(DATA_EXIT_CODE)
