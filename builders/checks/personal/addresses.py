"""Addresses of homes. That of a pothole, a park or a building site is none."""

from __future__ import annotations

import re

from builders.checks.personal.detector import Detector, Look, Seen, seen

STREETS = (
    r"st|street|ave?|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|pl|place|ter|terrace"
    r"|way|hwy|highway|pkwy|parkway|cir|circle|sq|square|close|crescent|gardens|mews|row|walk"
)
STREET = re.compile(
    rf"\d+[a-z]?(?:[-/]\d+[a-z]?)?,? (?:[\w.'’-]+ ){{1,5}}(?:{STREETS})\b.*"
    r"|\d+,? (?:bis |ter )?(?:rue|avenue|boulevard|chemin|impasse|allée|place|quai|route)\b.*"
    r"|(?:calle|c/|avda?\.?|avenida|plaza|rua|via|viale|piazza|corso)\b.*\d.*"
    r"|[\w.-]+(?:straße|strasse|str\.|weg|gasse|allee|platz|straat|laan|gatan|vägen) \d+.*",
    re.IGNORECASE,
)
DWELLING = re.compile(
    r"\d.*\b(?:apt|apartment|flat|appt|appartement|piso|wohnung|whg)\b\.? ?#?[0-9a-z]{1,4}\b",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\b(?:home|residen\w*|applicant\w*|owners?|mailing|postal|billing|occupants?|tenants?"
    r"|landlords?|claimants?|complainants?|callers?|domicil\w*|wohn\w*|customers?|clients?"
    r"|patients?|employees?|payees?)\b"
)
# What stands in another column and tells whose address it is.
OF_PERSONS = frozenset({"personal-name", "personal-identifier", "personal-birth-date"})
# Said in free text of the writer's own home.
PATTERN = (
    r"(?:[Ll]ives? at|[Rr]esid(?:es|ing|ent) (?:at|of)|[Hh]ome address|[Mm]y address"
    r"|[Mm]y (?:home|house|flat|apartment) (?:is )?(?:at )?)[^0-9]{0,12}[0-9]+[A-Za-z]? [A-Za-z]"
)
MOST, SOME = 0.5, 0.02


def find(look: Look) -> Seen | None:
    """Addresses with a sign that somebody lives there; and homes that a text speaks of."""
    told = look.candidates(PATTERN)
    return seen(told) or seen(look.everywhere(_of_column(look)))


def _of_column(look: Look) -> list[tuple[int, str]]:
    cells = look.sample
    found = [(row, cell) for row, cell in cells if STREET.fullmatch(cell)]
    if len(found) <= MOST * len(cells):
        return []
    if look.says(NAMED) or look.beside & OF_PERSONS:
        return found
    # A building of flats among a hundred sites is no home; a list of homes has many.
    flats = [(row, cell) for row, cell in found if DWELLING.search(cell)]
    return flats if len(flats) > SOME * len(found) else []


DETECTOR = Detector(
    "addresses",
    "personal-address",
    "Street addresses with a sign that they are homes: flats among them, a column named for "
    "residents, owners or applicants, or persons' names in the same file; and a text that says "
    "where its writer lives. The addresses of works, requests and buildings are not homes.",
    find,
    PATTERN,
)
