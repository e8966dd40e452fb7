"""Numbers that identify a person, an account or a card: by their form and their check digits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from builders.checks.personal import checksums
from builders.checks.personal.detector import Detector, Look, Seen, masked

BEFORE, AFTER = r"(?:^|[^0-9A-Za-z./-])", r"(?:$|[^0-9A-Za-z/-])"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One sort of number.

    ``chance`` is how often a number of this form passes by accident; fewer different ones than
    ``fewest`` say nothing.
    """

    name: str
    form: str
    passes: Callable[[str], bool]
    chance: float
    fewest: int = 1


IDENTIFIERS = (
    Identifier(
        "social security number (United States)",
        r"[0-8][0-9]{2}-[0-9]{2}-[0-9]{4}",
        checksums.ssn,
        0.9,
    ),
    Identifier(
        "National Insurance number (United Kingdom)",
        r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]",
        checksums.nino,
        0.9,
    ),
    Identifier(
        "NIR (France)",
        r"[1-478] ?[0-9]{2} ?(?:0[1-9]|1[0-2]|[2-9][0-9]) ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?"
        r"[0-9]{3} ?[0-9]{2}",
        checksums.nir,
        0.01,
    ),
    Identifier(
        "DNI or NIE (Spain)",
        r"(?:[0-9]{8}|[XYZ]-?[0-9]{7})-?[A-HJ-NP-TV-Z]",
        checksums.dni,
        0.05,
    ),
    Identifier(
        "CPF (Brazil)",
        r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}",
        checksums.cpf,
        0.01,
    ),
    Identifier("CPF without its points", r"[0-9]{11}", checksums.cpf, 0.5, fewest=5),
    Identifier(
        "codice fiscale (Italy)",
        r"[A-Z]{6}[0-9]{2}[A-EHLMPR-T][0-9]{2}[A-Z][0-9]{3}[A-Z]",
        checksums.codice_fiscale,
        0.04,
    ),
    Identifier(
        "personnummer (Sweden)",
        r"(?:19|20)?[0-9]{6}[-+][0-9]{4}",
        checksums.personnummer,
        0.04,
    ),
    Identifier(
        "IBAN (bank account)",
        r"[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?",
        checksums.iban,
        0.01,
    ),
    Identifier(
        "payment card",
        r"(?:4[0-9]{3}|5[1-5][0-9]{2}|2[2-7][0-9]{2}|6011|65[0-9]{2})(?:[ -]?[0-9]{4}){3}"
        r"|3[47][0-9]{2} ?[0-9]{6} ?[0-9]{5}",
        checksums.luhn,
        0.1,
    ),
)
PATTERN = rf"{BEFORE}(?:{'|'.join(one.form for one in IDENTIFIERS)}){AFTER}"
# A check that accidents rarely pass speaks for itself in any text, unless there are so many
# numbers that one will; the others speak only where most of what has the form passes.
RARE = 0.015
LIKELY = 0.05
MOST = 0.75


def find(look: Look) -> Seen | None:
    """The first sort of number that the column holds, with its rows."""
    cells = look.candidates(PATTERN)
    for one in IDENTIFIERS:
        if found := _of_sort(one, cells):
            return Seen(tuple(row for row, _ in found), f"{one.name}: {masked(found[0][1])}")
    return None


def _of_sort(one: Identifier, cells: list[tuple[int, str]]) -> list[tuple[int, str]]:
    form = re.compile(f"{BEFORE}({one.form}){AFTER}")
    formed = [(row, match[1]) for row, cell in cells if (match := form.search(cell))]
    passed = [(row, number) for row, number in formed if one.passes(number)]
    numbers, right = {n for _, n in formed}, {n for _, n in passed}
    if len(right) < one.fewest:
        return []
    accidents = one.chance * len(numbers)
    is_rare = one.chance <= RARE and (accidents <= LIKELY or len(right) > 3 + 3 * accidents)
    return passed if is_rare or len(right) > MOST * len(numbers) else []


DETECTOR = Detector(
    "identifiers",
    "personal-identifier",
    "A number of these forms whose check digits are right: "
    + ", ".join(one.name for one in IDENTIFIERS)
    + ". The first two have no check digits: there the form and the ranges in use count.",
    find,
    PATTERN,
)
