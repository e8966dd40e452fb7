"""How a command that goes in without typer leaves: as typer would have it leave."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable

STOPPED_EXIT_CODE = 130  # by the person at the keyboard
UNREAD_EXIT_CODE = 1  # nobody reads what is printed any more


def leave_with(command: Callable[[], int]) -> None:
    """Run the command and leave with the exit code that it gives."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        code = command()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = STOPPED_EXIT_CODE
    except BrokenPipeError:
        # Python writes what is left when it ends; it must have somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = UNREAD_EXIT_CODE
    sys.exit(code)
