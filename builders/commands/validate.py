"""Check the datasets, or any files, and build nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from builders.commands.common import DATA_EXIT_CODE, DEFAULT_CONFIG, ConfigFile, problems_told
from builders.problems import Report
from builders.terminal import OUT, progress_shown, show_problems, show_routes, show_summary


def validate(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DATASET|PATH…]",
            help="Names of datasets or paths of their folders; or paths outside the portal of "
            "Data Packages, Table Schemas and CSV files.",
        ),
    ] = None,
    config: ConfigFile = DEFAULT_CONFIG,
    *,
    schema: Annotated[
        Path | None,
        typer.Option("--schema", metavar="FILE", help="The Table Schema of a bare CSV file."),
    ] = None,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Say of each file which way it took through the checks."),
    ] = False,
) -> None:
    """Check the datasets, all or those named, and say in plain words what is wrong.

    Files that stand in no portal are checked too, against the Data Package and Table Schema
    standards. Nothing is built. Exit code 1 if there is an error.
    """
    with problems_told():
        with progress_shown():
            report = _report(tuple(targets or ()), config, schema)
        show_problems(report.problems, OUT)
        OUT.print()
        if explain:
            show_routes(report)
        show_summary(report)
    if not report.is_sound:
        raise typer.Exit(DATA_EXIT_CODE)


def _report(names: tuple[str, ...], config: Path, schema: Path | None) -> Report:
    from builders.portal import validate_portal
    from builders.stages.outside import check_outside
    from builders.stages.targets import targets_of
    from builders.website.running import settings_of

    targets = targets_of(names, config, lambda: settings_of(config))
    report = Report()
    if targets.datasets or not names:
        report = validate_portal(settings_of(config), targets.datasets)
    return report + check_outside(targets.outside, schema) if names or schema else report
