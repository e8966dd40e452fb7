"""Where reports go: printed, or into the files that are named."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from builders.commands.voices import say_report
from builders.problems import PortalError, Problem, Report
from builders.reports.format import Format
from builders.reports.text import TEXT

COMMAND_EXIT_CODE = 2


@dataclass(frozen=True, slots=True)
class Output:
    """One format, and the file that it is written to; None for the terminal."""

    format: Format
    file: Path | None


def outputs_of(names: Sequence[str], files: Sequence[Path]) -> tuple[Output, ...]:
    """The nth file goes with the nth format. Raises PortalError (exit code 2)."""
    chosen = _formats(names) if names else [TEXT]
    if len(files) > len(chosen):
        extra = [Problem("output-without-format", file.as_posix()) for file in files[len(chosen) :]]
        raise PortalError(extra, COMMAND_EXIT_CODE)
    return tuple(Output(form, file) for form, file in zip_longest(chosen, files))


def _formats(names: Sequence[str]) -> list[Format]:
    from builders.reports.registry import FORMATS
    from builders.wording.nearest import did_you_mean

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
    return [FORMATS[name] for name in names]


def is_for_people(outputs: Sequence[Output]) -> bool:
    """Whether nothing but text is printed, so that a word more does no harm."""
    return all(output.format is TEXT or output.file is not None for output in outputs)


def write_outputs(outputs: Sequence[Output], report: Report, root: Path) -> None:
    """Write the report in every format. Raises PortalError for a file that cannot be written."""
    for output in outputs:
        if output.file is not None:
            _into(output.file, output.format.write(report, root))
        elif output.format is TEXT:
            say_report(report)
        else:
            sys.stdout.write(output.format.write(report, root))
            sys.stdout.flush()


def _into(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        problem = Problem("output-not-written", file.as_posix(), found=error.strerror or str(error))
        raise PortalError([problem], COMMAND_EXIT_CODE) from None
