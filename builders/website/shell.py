"""The frame around every generated page: rendered once, filled as often as there are pages."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from builders.pages.page import Page
from builders.website.frame import window_title

SLOTS = ("title", "window_title", "description", "canonical", "head", "content")
# A slot stands in the shell as a word that a theme has no reason to use.
_SLOT = re.compile(r"lightwell-slot-(" + "|".join(SLOTS) + r")-end")


def slot(name: str) -> str:
    """The word that stands in the shell where ``name`` will be written."""
    return f"lightwell-slot-{name}-end"


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered frame, cut at its slots: text, slot name, text, slot name … text."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, rendered: str) -> Shell:
        """Cut a rendered frame at its slots."""
        return cls(tuple(_SLOT.split(rendered)))

    def fill(self, values: Mapping[str, str]) -> str:
        """The frame with every slot filled; what fills one slot is never searched for another."""
        return "".join(
            values[piece] if index % 2 else piece for index, piece in enumerate(self.pieces)
        )


@dataclass(frozen=True, slots=True)
class ShellKind:
    """What the frames of two pages may differ in, beside their own words.

    ``root`` leads to the site's folder, ``section`` is the menu's entry, and ``is_section`` tells
    the entry's own page from the pages below it. ``script`` is what the page runs, if anything.
    """

    root: str
    section: str
    is_section: bool
    script: str = ""

    @classmethod
    def of(cls, page: Page) -> ShellKind:
        """The kind of frame that a page stands in."""
        section = page.section or page.path
        return cls(root_of(page.path), section, page.path == section, page.script)


@dataclass(slots=True)
class Shells:
    """The shells of a site: few, however many pages there are. ``render`` makes a frame."""

    render: Callable[[ShellKind], str]
    site_name: str
    site_url: str
    made: dict[ShellKind, Shell] = field(default_factory=dict)

    def wrap(self, page: Page) -> bytes:
        """The whole file of a generated page."""
        kind = ShellKind.of(page)
        if kind not in self.made:
            self.made[kind] = Shell.cut(self.render(kind))
        values = {
            "title": html.escape(page.title),
            "window_title": html.escape(window_title(page.title, self.site_name)),
            "description": html.escape(page.description),
            "canonical": html.escape(self.site_url + page.path),
            "head": page.head,
            "content": page.html,
        }
        return self.made[kind].fill(values).encode()


def root_of(path: str) -> str:
    """The way from a page to the site's folder: ``../`` once for each folder that it is in."""
    return "../" * path.count("/")
