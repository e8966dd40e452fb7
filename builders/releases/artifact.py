"""A file that is published beside the pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site: its path in the site, and its bytes or the file to copy them from."""

    path: str
    content: bytes | Path
    title: str = ""
    media_type: str = "application/octet-stream"
    note: str = ""  # why anyone would want it, and what to know of it; a sentence or two

    def read(self) -> bytes:
        """The bytes themselves."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()
