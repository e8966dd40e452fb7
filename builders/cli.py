"""The door of the command line: a plain ``validate`` goes straight in, all else through typer.

What reads the words of every command, and its help, takes longer to load than a small file takes
to be checked.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from builders.commands.plainly import plainly

if TYPE_CHECKING:
    import typer

    app: typer.Typer


def main() -> None:
    """Run the command line."""
    # Material's notice about its own future is not about the portal.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    asked = plainly(sys.argv[1:])
    if asked is None:
        from builders.commands.application import app

        app()
    else:
        from builders.commands.leaving import leave_with
        from builders.commands.validating import validated

        leave_with(lambda: validated(asked))


def __getattr__(name: str) -> Any:
    """Load the application when somebody asks for it."""
    if name != "app":
        raise AttributeError(name)
    from builders.commands import application

    return application.app


if __name__ == "__main__":
    main()
