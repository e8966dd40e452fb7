"""Where reports go: printed, or into the files that are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import typer

from builders.commands.common import COMMAND_EXIT_CODE
from builders.problems import PortalError, Problem, Report
from builders.reports import FORMATS
from builders.reports.format import Format
from builders.reports.text import TEXT
from builders.terminal import OUT, show_problems, show_summary
from builders.wording.nearest import did_you_mean


@dataclass(frozen=True, slots=True)
class Output:
    """One format, and the file that it is written to; None for the terminal."""

    format: Format
    file: Path | None


def outputs_of(names: Sequence[str], files: Sequence[Path]) -> tuple[Output, ...]:
    """The nth file goes with the nth format. Raises PortalError (exit code 2)."""
    if wrong := [name for name in names if name not in FORMATS]:
        known = ", ".join(FORMATS)
        raise PortalError(
            [
                Problem(
                    "format-unknown", found=name, wanted=known, hint=did_you_mean(name, FORMATS)
                )
                for name in wrong
            ],
            COMMAND_EXIT_CODE,
        )
    chosen = [FORMATS[name] for name in names] or [TEXT]
    if len(files) > len(chosen):
        extra = [Problem("output-without-format", file.as_posix()) for file in files[len(chosen) :]]
        raise PortalError(extra, COMMAND_EXIT_CODE)
    return tuple(Output(form, file) for form, file in zip_longest(chosen, files))


def is_for_people(outputs: Sequence[Output]) -> bool:
    """Whether nothing but text is printed, so that a word more does no harm."""
    return all(output.format is TEXT or output.file is not None for output in outputs)


def write_outputs(outputs: Sequence[Output], report: Report, root: Path) -> None:
    """Write the report in every format. Raises PortalError for a file that cannot be written."""
    for output in outputs:
        if output.file is not None:
            _into(output.file, output.format.write(report, root))
        elif output.format is TEXT:
            show_problems(report.problems, OUT)
            OUT.print()
            show_summary(report)
        else:
            typer.echo(output.format.write(report, root), nl=False)


def _into(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        problem = Problem("output-not-written", file.as_posix(), found=error.strerror or str(error))
        raise PortalError([problem], COMMAND_EXIT_CODE) from None
