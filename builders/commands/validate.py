"""Check the datasets, or any files, and build nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from builders.commands.common import DATA_EXIT_CODE, DEFAULT_CONFIG, ConfigFile, problems_told
from builders.commands.outputs import is_for_people, outputs_of, write_outputs
from builders.problems import Report
from builders.settings import Settings
from builders.terminal import ERR, OUT, progress_shown, show_routes


def validate(  # noqa: PLR0913 - an argument for each option of the command line
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
    formats: Annotated[
        list[str] | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="How to write the report: text, json, junit, sarif, github, markdown or "
            "frictionless. May be given several times.",
        ),
    ] = None,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            metavar="FILE",
            help="Write the report into this file. The first --output is for the first --format, "
            "and so on; formats without a file are printed.",
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Count warnings as errors, but for those that are waived."),
    ] = False,
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
        outputs = outputs_of(tuple(formats or ()), tuple(files or ()))
        with progress_shown():
            root, report = _report(tuple(targets or ()), config, schema)
        write_outputs(outputs, report, root)
        if explain:
            show_routes(report, OUT if is_for_people(outputs) else ERR)
    if not report.is_sound or (strict and report.has_warnings):
        raise typer.Exit(DATA_EXIT_CODE)


def _report(names: tuple[str, ...], config: Path, schema: Path | None) -> tuple[Path, Report]:
    """The report, and the folder from which it names files."""
    from builders.stages.outside import check_outside
    from builders.stages.targets import targets_of

    # What builds portals takes a second to load, and files outside one do without it.
    targets = targets_of(names, config, lambda: _settings(config))
    report, root = Report(), Path()
    if targets.datasets or not names:
        from builders.portal import validate_portal

        settings = _settings(config)
        report, root = validate_portal(settings, targets.datasets), settings.root
    if targets.outside or schema:
        report += check_outside(targets.outside, schema)
    return root, report


def _settings(config: Path) -> Settings:
    from builders.website.running import settings_of

    return settings_of(config)
