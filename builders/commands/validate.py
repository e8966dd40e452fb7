"""Check the datasets, or any files, and build nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from builders.commands.common import ConfigFile
from builders.commands.plainly import DEFAULT_CONFIG, Asked
from builders.commands.validating import validated


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
    asked = Asked(
        tuple(targets or ()),
        config,
        schema,
        tuple(formats or ()),
        tuple(files or ()),
        strict=strict,
        explain=explain,
    )
    if code := validated(asked):
        raise typer.Exit(code)
