"""What the commands share: how they take a settings file, tell problems, and leave.

Exit codes: 0 all is well, 1 the data hold an error (or the finished site a fault), 2 the command
or the settings are wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from builders.commands.plainly import DEFAULT_CONFIG
from builders.problems import PortalError
from builders.terminal import show_refusal

__all__ = ["COMMAND_EXIT_CODE", "DATA_EXIT_CODE", "DEFAULT_CONFIG", "ConfigFile", "problems_told"]

DATA_EXIT_CODE = 1
COMMAND_EXIT_CODE = 2

ConfigFile = Annotated[
    Path,
    typer.Option("--config", "-f", metavar="FILE", help="The portal's settings file."),
]


@contextmanager
def problems_told() -> Iterator[None]:
    """Print a portal's problems instead of a traceback, and leave with their exit code."""
    try:
        yield
    except PortalError as error:
        show_refusal(error)
        raise typer.Exit(error.exit_code) from None
