"""Days of birth: dates in a column that is named for them."""

from __future__ import annotations

import re

from builders.checks.personal.detector import Detector, Look, Seen, seen

NAMED = re.compile(
    r"\bbirth ?(?:day|date)?\b|\bborn\b|\bdob\b|naissance|nacimiento|nascimento|nascita|geburt"
    r"|geboorte|född"
)
DATE = re.compile(
    r"(?:1[89]|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}.*|\d{1,2}[-/. ]\w{1,9}[-/. ](?:1[89]|20)?\d\d.*"
)
MOST = 0.8


def find(look: Look) -> Seen | None:
    """The cells of a column that is named so, where most of them are dates."""
    if not look.says(NAMED):
        return None
    cells = look.sample
    found = [(row, cell) for row, cell in cells if DATE.fullmatch(cell)]
    return seen(look.everywhere(found)) if found and len(found) >= MOST * len(cells) else None


DETECTOR = Detector(
    "births",
    "personal-birth-date",
    "Dates in a column whose name speaks of birth.",
    find,
)
