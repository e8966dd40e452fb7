"""What a format of report is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builders.problems import Report


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing a report; ``compose(report, root)`` gives it as text with a line end."""

    name: str
    says: str
    compose: Callable[[Report, Path], str]

    def write(self, report: Report, root: Path) -> str:
        """The report as text that any file can hold; the same for the same report.

        The files that it names stand below ``root``: formats that tell lines and columns look
        into them.
        """
        # Half a character may stand in a JSON descriptor or in a file's name.
        return self.compose(report, root).encode("utf-8", "replace").decode("utf-8")
