"""The check digits of numbers that identify a person, an account or a card."""

from __future__ import annotations

NIR_KEY = 97
DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
# What the characters in odd places of a codice fiscale count; digits count as the first letters.
ODD_LETTERS: tuple[int, ...] = (
    1,
    0,
    5,
    7,
    9,
    13,
    15,
    17,
    19,
    21,
    2,
    4,
    18,
    20,
    11,
    3,
    6,
    8,
    12,
    14,
    16,
    10,
    22,
)
ODD_LETTERS += (25, 24, 23)
PERSONNUMMER_DIGITS = 10
NINE = 9
TEN = 10
LAST_MONTH, LAST_DAY = 12, 31


def bare(text: str) -> str:
    """The letters and digits alone, in capitals."""
    return "".join(ch for ch in text.upper() if ch.isalnum())


def luhn(text: str) -> bool:
    """The check of payment cards and of some national numbers."""
    digits = [int(ch) for ch in reversed(bare(text))]
    doubled = (n * 2 - NINE if n * 2 > NINE else n * 2 for n in digits[1::2])
    return len(set(digits)) > 1 and (sum(digits[::2]) + sum(doubled)) % TEN == 0


def iban(text: str) -> bool:
    """The remainder of 97 of an international bank account number (ISO 13616)."""
    own = bare(text)
    turned = own[4:] + own[:4]
    return int("".join(str(int(ch, 36)) for ch in turned)) % NIR_KEY == 1


def ssn(text: str) -> bool:
    """The parts that the United States have given out; there is no check digit."""
    area, group, serial = text.split("-")
    return area not in ("000", "666") and area < "900" and group != "00" and serial != "0000"


def nino(text: str) -> bool:
    """The prefixes that the United Kingdom gives out; there is no check digit."""
    return bare(text)[:2] not in ("BG", "GB", "NK", "KN", "TN", "NT", "ZZ")


def nir(text: str) -> bool:
    """The key of the French social security number; Corsica counts as 19 and 18."""
    own = bare(text)
    number = own[:-2].replace("2A", "19").replace("2B", "18")
    return NIR_KEY - int(number) % NIR_KEY == int(own[-2:])


def dni(text: str) -> bool:
    """The letter of the Spanish identity number, for foreigners too."""
    own = bare(text)
    number = own[:-1].replace("X", "0").replace("Y", "1").replace("Z", "2")
    return DNI_LETTERS[int(number) % len(DNI_LETTERS)] == own[-1]


def cpf(text: str) -> bool:
    """The two check digits of the Brazilian taxpayers' number."""
    own = [int(ch) for ch in bare(text)]
    return len(set(own)) > 1 and all(
        sum(n * (at + 1 - i) for i, n in enumerate(own[:at])) * TEN % (TEN + 1) % TEN == own[at]
        for at in (9, 10)
    )


def codice_fiscale(text: str) -> bool:
    """The last letter of the Italian tax code."""
    own = bare(text)
    places = [int(ch) if ch.isdigit() else ord(ch) - ord("A") for ch in own[:-1]]
    total = sum(n if i % 2 else ODD_LETTERS[n] for i, n in enumerate(places))
    return chr(ord("A") + total % len(ODD_LETTERS)) == own[-1]


def personnummer(text: str) -> bool:
    """The Swedish number: a day, and a digit after Luhn."""
    own = bare(text)[-PERSONNUMMER_DIGITS:]
    return 1 <= int(own[2:4]) <= LAST_MONTH and 1 <= int(own[4:6]) <= LAST_DAY and luhn(own)
