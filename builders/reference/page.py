"""A reference page as a value: its file, its title, and the function that writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

NOTICE = "<!-- Written by `make reference`. Changes made here are lost: change the registry. -->"


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """One page of the reference. ``write`` gives its Markdown, without title and summary."""

    file: str  # in site/reference/
    title: str
    summary: str  # one or two sentences, for the page and for the list of pages
    write: Callable[[], str]

    @property
    def markdown(self) -> str:
        """The whole file."""
        return f"{NOTICE}\n\n# {self.title}\n\n{self.summary}\n\n{self.write().strip()}\n"
