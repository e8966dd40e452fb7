"""Add a city's own file as a dataset."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from builders.commands.common import DATA_EXIT_CODE, DEFAULT_CONFIG, ConfigFile, problems_told
from builders.commands.dialogue import ask_line, show_rows, tell, without_asking
from builders.terminal import OUT, progress_shown, show_problems, show_summary


def add(  # noqa: PLR0913 - one for each option
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="The file, or the files of one series.")
    ],
    *,
    kind: Annotated[str, typer.Option(help="What a row is, if you know: budget, projects…")] = "",
    name: Annotated[str, typer.Option(help="The dataset's name, such as operating-budget.")] = "",
    licence: Annotated[str, typer.Option(help="The licence, such as CC-BY-4.0.")] = "",
    contact: Annotated[str, typer.Option(help="Who answers questions: an address.")] = "",
    updated: Annotated[str, typer.Option(help="How often it is updated, such as yearly.")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
    config: ConfigFile = DEFAULT_CONFIG,
) -> None:
    """Add a city's own file as a dataset: find out what it holds, and write its descriptor.

    The file is copied as it is. Exit code 1 if nothing can be made of it, or if the check that
    follows finds an error.
    """
    from builders.adding.adding import Wish, add_files
    from builders.adding.outcome import outcome_of
    from builders.adding.person import Person
    from builders.adding.personal import ask_answers, flagged
    from builders.adding.plan import Answers
    from builders.website.running import settings_of

    with problems_told():
        settings = settings_of(config)
        asks = not yes and sys.stdin.isatty()
        person = Person(tell, show_rows, ask_line if asks else without_asking, asks=asks)
        wish = Wish(kind, name, Answers(licence, contact, updated, settings.publisher))
        added, folder = add_files(settings, files, wish, person)
        tell(f"\nWrote {os.path.relpath(folder)}/.")
        with progress_shown():
            outcome = outcome_of(settings, added)
        personal = flagged(outcome.report)
        if personal and ask_answers(person, folder, personal):
            outcome = outcome_of(settings, added)
    show_problems(outcome.report.problems, OUT)
    OUT.print()
    show_summary(outcome.report)
    for line in outcome.headlines:
        tell(f"  {line}")
    if not outcome.report.is_sound:
        raise typer.Exit(DATA_EXIT_CODE)
