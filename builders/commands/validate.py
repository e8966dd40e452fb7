"""Check the datasets, and build nothing."""

from __future__ import annotations

from typing import Annotated

import typer

from builders.commands.common import DATA_EXIT_CODE, DEFAULT_CONFIG, ConfigFile, problems_told
from builders.terminal import OUT, progress_shown, show_problems, show_summary


def validate(
    datasets: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DATASET…]", help="Names of datasets or paths of their folders."),
    ] = None,
    config: ConfigFile = DEFAULT_CONFIG,
) -> None:
    """Check the datasets, all or those named, and say in plain words what is wrong.

    Nothing is built. Exit code 1 if there is an error.
    """
    from builders.portal import validate_portal
    from builders.website.running import settings_of

    with problems_told():
        with progress_shown():
            report = validate_portal(settings_of(config), tuple(datasets or ()))
        show_problems(report.problems, OUT)
        OUT.print()
        show_summary(report)
    if not report.is_sound:
        raise typer.Exit(DATA_EXIT_CODE)
