"""Names of persons: a given name and a family name, in a column of such, or after a title."""

from __future__ import annotations

import re

from builders.checks.personal.detector import Detector, Look, Seen, seen
from builders.checks.personal.given_names import GIVEN_NAMES, NOT_PERSONS

WORD = r"[^\W\d_][^\W\d_'’-]*(?:[-'’][^\W\d_]+)*"
NAME = re.compile(
    rf"(?P<first>{WORD})(?: (?:{WORD}|[A-Z])\.?){{0,2}} (?P<last>{WORD})(?:,? (?:jr|sr|ii|iii)\.?)?"
    rf"|(?P<family>{WORD})(?: {WORD})?, ?(?P<given>{WORD})(?: (?:{WORD}|[A-Z])\.?){{0,2}}",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\b(?:(?:first|last|full|given|family|sur|resident|applicant|owner|tenant|contact|caller"
    r"|employee|officer|author|complainant|claimant|customer|client|person|licensee|inspector"
    r"|requester|requestor|submitter|payee|manager|patient|student|teacher|staff) ?name"
    r"|residents?|applicants?|owners?|tenants?|callers?|employees?|officers?|authors?"
    r"|complainants?|claimants?|requesters?|requestors?|submitted by|reported by|assigned to"
    r"|prénom|nombre|vorname|nachname|apellidos?|nome|cognome)\b"
)
# Titles before a name, in running text.
PATTERN = r"(?:^|[^\pL])(?:Mrs?|Ms|Miss|Mme|Mlle|Frau|Herr)\.? \p{Lu}[\p{L}'’-]{2,}"
# Columns of the model that name places, offices and services.
NOT_SCANNED = frozenset(
    {"place", "status", "service", "department", "programme", "category", "fund", "indicator"}
)
MOST, MOST_WHERE_NAMED, FEWEST = 0.35, 0.1, 3


def find(look: Look) -> Seen | None:
    """Titles with a name anywhere; and columns in which many cells are nothing but a name."""
    if look.role in NOT_SCANNED or (look.kind == "places" and look.role in ("name", "id")):
        return None
    titled = look.candidates(PATTERN)
    return seen(titled) or seen(look.everywhere(_of_column(look)))


def _of_column(look: Look) -> list[tuple[int, str]]:
    cells = look.sample
    found = [(row, cell) for row, cell in cells if is_name(cell)]
    named = look.says(NAMED)
    share = MOST_WHERE_NAMED if named else MOST
    enough = len(found) >= (1 if named else min(FEWEST, len(cells)))
    return found if enough and len(found) > share * len(cells) else []


def is_name(cell: str) -> bool:
    """Whether the cell is a known given name with a family name, and no more."""
    match = NAME.fullmatch(cell)
    if match is None:
        return False
    words = {word.strip(".,").lower() for word in cell.split()}
    first = (match["first"] or match["given"]).lower().partition("-")[0]
    return first in GIVEN_NAMES and not words & NOT_PERSONS


DETECTOR = Detector(
    "people",
    "personal-name",
    "A column in which many cells are a common given name with a family name and nothing else; "
    "fewer are enough where the column's name speaks of persons. Also a title with a name, such "
    "as Mrs Smith, in any text. Places, offices, services and firms are not persons.",
    find,
    PATTERN,
)
