"""Counts, decimals and percents as people read them, and the one canonical text for machines."""

from __future__ import annotations

from decimal import Decimal

from builders.wording.locales import EXACT, locale_of, places_of, significant, spell

MORE_PLACES = 9  # so far a share is spelled out rather than rounded to none or all of it


def plain(value: Decimal | int) -> str:
    """The canonical text of a number: ``1234.5``; no exponent, no zeros at the end, no grouping.

    It reads back as exactly the same number. ValueError for what is not a number.
    """
    number = Decimal(value)
    if not number.is_finite():
        message = f"not a finite number: {number}"
        raise ValueError(message)
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def count(value: Decimal | int, language: str) -> str:
    """How many: ``1,234``. A count with a fraction keeps it, since rounding would hide a fault."""
    return decimal(Decimal(value), language, most=places_of(Decimal(value)))


def decimal(value: Decimal, language: str, least: int = 0, most: int = 9) -> str:
    """A number with at least and at most so many places: ``1,234.5``."""
    return spell(locale_of(language).decimal_formats[None], value, language, (least, most))


def legible(value: Decimal, language: str, places: int) -> str:
    """A number with few places, but never shown as nothing when it is something: ``0.04``."""
    if value and not value.quantize(Decimal(1).scaleb(-places), context=EXACT):
        value = significant(value, 1)
        places = places_of(value)
    return decimal(value, language, most=places)


def percent(value: Decimal, language: str, places: int = 1) -> str:
    """A share from 0 to 1 as a percent: ``83.1%``.

    Nearly all is not shown as all, nor hardly any as none: ``99.96%``, ``0.02%``.
    """
    hundredfold = value.scaleb(2, context=EXACT)
    enough = next(
        (n for n in range(places, MORE_PLACES) if not _misleads(hundredfold, n)), MORE_PLACES
    )
    places = max(places, enough)
    pattern = locale_of(language).percent_formats[None]
    return spell(pattern, value, language, (_least(hundredfold, places), places))


def _misleads(hundredfold: Decimal, places: int) -> bool:
    """Whether rounding to so many places would claim none or all where it is not so."""
    rounded = hundredfold.quantize(Decimal(1).scaleb(-places), context=EXACT)
    return rounded != hundredfold and rounded in (0, 100)


def _least(hundredfold: Decimal, places: int) -> int:
    """Whole percents are shown bare, others with all places so that columns line up."""
    return 0 if places_of(hundredfold) == 0 else min(places, 1)
