"""Stopping mkdocs with our own words and exit code."""

from __future__ import annotations

from mkdocs.exceptions import Abort

from builders.problems import PortalError


class PortalAbort(Abort):
    """Stops the build; mkdocs prints the problems, one a line, and leaves with our exit code."""

    def __init__(self, error: PortalError) -> None:
        """Keep the error for whoever wants more than its words."""
        super().__init__(str(error))
        self.error = error
        self.exit_code = error.exit_code  # type: ignore[misc]  # click reads it here
        self.code = error.exit_code  # read by Python, as of any SystemExit
