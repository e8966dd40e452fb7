"""Add a city's own file as a dataset."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builders.adding.kept import kept
from builders.commands.common import DATA_EXIT_CODE, DEFAULT_CONFIG, ConfigFile, problems_told
from builders.commands.dialogue import ask_line, show_rows, tell, without_asking
from builders.problems import PortalError
from builders.terminal import OUT, progress_shown, show_problems, show_summary

if TYPE_CHECKING:
    from builders.adding.outcome import Outcome
    from builders.adding.person import Person
    from builders.settings import Settings

INTERRUPTED = 130  # what shells say of a command that was stopped by hand


def add(  # noqa: PLR0913 - one for each option
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="The file, or the files of one series.")
    ],
    *,
    kind: Annotated[str, typer.Option(help="What a row is, if you know: budget, projects…")] = "",
    name: Annotated[str, typer.Option(help="The dataset's name, such as operating-budget.")] = "",
    role: Annotated[
        list[str] | None,
        typer.Option(
            help="Which column a role is read from, such as amount=Total cost.",
            metavar="ROLE=COLUMN",
        ),
    ] = None,
    all_rows: Annotated[
        list[str] | None,
        typer.Option(
            help="What holds for all rows and no column says: period=2024.", metavar="ROLE=VALUE"
        ),
    ] = None,
    drop: Annotated[
        list[str] | None,
        typer.Option(
            help="A column that may tell of a person and is to be left out.", metavar="COLUMN"
        ),
    ] = None,
    licence: Annotated[str, typer.Option(help="The licence, such as CC-BY-4.0.")] = "",
    contact: Annotated[str, typer.Option(help="Who answers questions: an address.")] = "",
    updated: Annotated[str, typer.Option(help="How often it is updated, such as yearly.")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
    config: ConfigFile = DEFAULT_CONFIG,
) -> None:
    """Add a city's own file as a dataset: find out what it holds, and write its descriptor.

    The file is copied as it is. Exit code 1 if nothing can be made of it, and nothing is written
    then; exit code 1 too if the check that follows finds an error: the new folder is kept then,
    since it is in its descriptor that most errors are mended.
    """
    from builders.adding.adding import Wish, add_files
    from builders.adding.given import given_of
    from builders.adding.person import Person
    from builders.adding.plan import Answers
    from builders.website.running import settings_of

    with problems_told():
        settings = settings_of(config)
        asks = not yes and sys.stdin.isatty()
        person = Person(tell, show_rows, ask_line if asks else without_asking, asks=asks)
        answers = Answers(licence, contact, updated, settings.publisher)
        wish = Wish(kind, name, answers, given_of(role or (), all_rows or ()))
        added, folder = add_files(settings, files, wish, person)
    here = os.path.relpath(folder)
    tell(f"\nWrote {here}/.")
    outcome = _checked(settings, person, folder, drop or ())
    show_problems(outcome.report.problems, OUT)
    OUT.print()
    show_summary(outcome.report)
    for line in outcome.headlines:
        tell(f"  {line}")
    if not outcome.report.is_sound:
        tell(kept("It is not ready to be published.", here, added))
        raise typer.Exit(DATA_EXIT_CODE)


def _checked(settings: Settings, person: Person, folder: Path, dropped: Sequence[str]) -> Outcome:
    """Check the new dataset; whatever keeps us from it, say that its folder was kept."""
    from builders.adding import outcome as checking
    from builders.adding.personal import ask_answers, flagged

    here, name = os.path.relpath(folder), folder.name
    try:
        with progress_shown():
            outcome = checking.outcome_of(settings, name)
        personal = flagged(outcome.report)
        if personal and ask_answers(person, folder, personal, dropped):
            outcome = checking.outcome_of(settings, name)
    except PortalError as error:
        show_problems(error.problems)
        tell(kept("It could not be checked.", here, name))
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt:
        tell(kept("You stopped it before it was checked.", here, name))
        raise typer.Exit(INTERRUPTED) from None
    return outcome
