"""Add a city's own file as a dataset."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from builders.adding.kept import kept, kept_each
from builders.commands.common import DATA_EXIT_CODE, DEFAULT_CONFIG, ConfigFile, problems_told
from builders.commands.dialogue import ask_line, show_rows, tell, without_asking
from builders.problems import PortalError
from builders.terminal import OUT, progress_shown, show_problems, show_summary

if TYPE_CHECKING:
    from builders.adding.adding import Wish
    from builders.adding.outcome import Outcome
    from builders.adding.person import Person
    from builders.settings import Settings

INTERRUPTED = 130  # what shells say of a command that was stopped by hand


def add(  # noqa: PLR0913 - one for each option
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE…", help="The file, or the files of one series.")
    ],
    *,
    each: Annotated[
        bool, typer.Option("--each", help="Every file is a dataset of its own.")
    ] = False,
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
            help="A column that is to be left out, since it may tell of a person.",
            metavar="COLUMN",
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
    from builders.adding.adding import Wish
    from builders.adding.given import given_of
    from builders.adding.plan import Answers

    with problems_told():
        given = given_of(role or (), all_rows or (), drop or ())
        wish = Wish(kind, name, Answers(licence, contact, updated), given)
        code = _done(config, files, wish, each=each, asks=not yes and sys.stdin.isatty())
    if code:
        raise typer.Exit(code)


def _done(config: Path, files: Sequence[Path], wish: Wish, *, each: bool, asks: bool) -> int:
    """Add the files, check what was made of them and say it; gives the exit code."""
    from builders.adding.adding import add_files
    from builders.adding.each import Added, add_each
    from builders.adding.person import Person
    from builders.website.running import settings_of

    settings = settings_of(config)
    wish = replace(wish, answers=replace(wish.answers, publisher=settings.publisher))
    person = Person(tell, show_rows, ask_line if asks else without_asking, asks=asks)
    if each:
        added = add_each(settings, files, wish, person, _wrote)
    else:
        added = Added((add_files(settings, files, wish, person)[1],))
        _wrote(added.folders[0])
    code = _outcome_told(settings, person, added.folders) if added.folders else 0
    if added.problems:
        tell("\nNothing was made of these files:")
        show_problems(added.problems, OUT)
    return max(code, added.exit_code)


def _wrote(folder: Path) -> None:
    tell(f"\nWrote {os.path.relpath(folder)}/.")


def _outcome_told(settings: Settings, person: Person, folders: Sequence[Path]) -> int:
    """Check what was added and say what was found; gives the exit code."""
    outcome = _checked(settings, person, folders)
    show_problems(outcome.report.problems, OUT)
    OUT.print()
    show_summary(outcome.report)
    for title, lines in outcome.headlines.items():
        if len(folders) > 1:
            tell(f"{title}:")
        for line in lines:
            tell(f"  {line}")
    if outcome.report.is_sound:
        return 0
    tell(_kept("It is not ready to be published.", folders))
    return DATA_EXIT_CODE


def _checked(settings: Settings, person: Person, folders: Sequence[Path]) -> Outcome:
    """Check the new datasets; whatever keeps us from it, say that their folders were kept."""
    from builders.adding import outcome as checking
    from builders.adding.personal import ask_answers, flagged

    names = [folder.name for folder in folders]
    try:
        with progress_shown():
            outcome = checking.outcome_of(settings, names)
        answered = [
            ask_answers(person, folder, found)
            for folder in folders
            if (found := flagged(outcome.report.under(f"{settings.datasets}/{folder.name}")))
        ]
        if any(answered):
            outcome = checking.outcome_of(settings, names)
    except PortalError as error:
        show_problems(error.problems)
        tell(_kept("It could not be checked.", folders))
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt:
        tell(_kept("You stopped it before it was checked.", folders))
        raise typer.Exit(INTERRUPTED) from None
    return outcome


def _kept(why: str, folders: Sequence[Path]) -> str:
    if len(folders) == 1:
        return kept(why, os.path.relpath(folders[0]), folders[0].name)
    return kept_each(why, [os.path.relpath(folder) for folder in folders])
