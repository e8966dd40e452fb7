"""Checking what was named on the command line, and saying what was found, without typer.

On a terminal people are shown progress and colour; into a pipe or a file goes plain text, which
needs nothing of what draws them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builders.commands.outputs import is_for_people, outputs_of, write_outputs
from builders.commands.plainly import Asked
from builders.commands.voices import progress, say_refusal, say_routes
from builders.problems import PortalError, Report

if TYPE_CHECKING:
    from builders.settings import Settings

DATA_EXIT_CODE = 1


def validated(asked: Asked) -> int:
    """Check, say and write what was found; the exit code."""
    try:
        outputs = outputs_of(asked.formats, asked.files)
        with progress():
            root, report = _report(asked.targets, asked.config, asked.schema)
        write_outputs(outputs, report, root)
        if asked.explain:
            say_routes(report, aside=not is_for_people(outputs))
    except PortalError as error:
        say_refusal(error)
        return error.exit_code
    failed = not report.is_sound or (asked.strict and report.has_warnings)
    return DATA_EXIT_CODE if failed else 0


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
