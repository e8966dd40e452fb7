"""The lines “How do we know?”: each section leads to the pages of all measures that it shows.

They are found by what was said while the section was written, so that none can be forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from builders.pages.how_links import how_links
from builders.pages.pieces import Link
from builders.pages.toolbox import Toolbox
from builders.pages.voice import Voice


@dataclass(slots=True)
class Known:
    """What one page has said, and of which of it the page has led to how it is known."""

    toolbox: Toolbox
    voice: Voice
    led: set[str] = field(default_factory=set)  # the pages that links led to

    def so_far(self) -> int:
        """How many numbers were said; a mark for ``since``."""
        return len(self.voice.said)

    def since(self, mark: int) -> list[Link]:
        """Links to how the numbers that were said since the mark are known, each once."""
        made = how_links(self.toolbox, self.voice.said[mark:])
        own = [one for one in made if one.path != self.voice.page]
        self.led |= {one.path for one in own}
        return own

    def others(self) -> list[Link]:
        """Links for those numbers of the whole page that no line has led to yet."""
        led = frozenset(self.led)
        return [one for one in self.since(0) if one.path not in led]
