"""Telephone numbers of persons: numbers written as such, or plain ones in a column named so."""

from __future__ import annotations

import re

from builders.checks.personal.detector import Detector, Look, Seen, seen

FORMS = (
    r"\+[1-9][0-9]{0,2}[ -]?\(?[0-9](?:[ ()-]{0,2}[0-9]){7,11}",  # +44 20 7946 0958
    r"\(?[2-9][0-9]{2}\)?[-. ] ?[2-9][0-9]{2}[-. ][0-9]{4}",  # (617) 555-0123
    r"\(?0[1-9][0-9]{1,4}\)? [0-9]{3,4} ?[0-9]{3,4}",  # 020 7946 0958
    r"0[1-9](?:[ .-][0-9]{2}){4}",  # 01 99 00 12 34
)
# Not within a longer number, a code or a decimal.
PATTERN = rf"(?:^|[^0-9A-Za-z.,+/-])({'|'.join(FORMS)})(?:$|[^0-9A-Za-z/-])"
PHONE = re.compile(PATTERN)
# Numbers that nobody has at home: free, shared-cost and premium lines.
SERVICE_LINES = re.compile(r"\(?(?:800|888|877|866|855|844|833|822|900)\b|0(?:800|808|300|845|870)")
NAMED = re.compile(
    r"\b(?:tele?)?phones?\b|\btel\b|\bfax\b|\bmobile\b|\bcell ?phone\b|\bcellular\b|téléphone"
    r"|\btelefono?n?\b|\bteléfono\b|\bhandy(?:nummer)?\b|\bportable\b|\bmóvil\b|\bcelular\b"
)
DIGITS = range(7, 16)
MOST = 0.5  # of the cells of a column that is named so


def find(look: Look) -> Seen | None:
    """Each cell with a telephone number; plain digits count where the column's name says so."""
    written = [
        (row, match[1])
        for row, cell in look.candidates(PATTERN)
        if (match := PHONE.search(cell)) and not SERVICE_LINES.match(match[1])
    ]
    return seen(written) or (seen(look.everywhere(_plain(look))) if look.says(NAMED) else None)


def _plain(look: Look) -> list[tuple[int, str]]:
    cells = look.sample
    found = [(row, cell) for row, cell in cells if _is_number(cell)]
    return found if len(found) > MOST * len(cells) else []


def _is_number(cell: str) -> bool:
    return len(re.sub(r"\D", "", cell)) in DIGITS and not re.search(r"[^\W\d_]", cell)


DETECTOR = Detector(
    "phones",
    "personal-phone",
    "A telephone number written as one, such as (617) 555-0123 or +44 20 7946 0958, anywhere in a "
    "cell; or plain digits in most cells of a column whose name says telephone. Free and "
    "shared-cost lines are not personal.",
    find,
    PATTERN,
)
