"""The locale behind the portal's language, and the one way in which digits are spelled.

Digits are the European ones in every language: a reader can then hold a page against the
downloads, where numbers are written so.
"""

from __future__ import annotations

from copy import copy
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import NumberPattern

# Enough for any DECIMAL(38, 38) and the products of two: nothing is rounded by accident.
EXACT = Context(prec=120, rounding=ROUND_HALF_UP)


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """The locale of a language tag such as ``en``, ``es-MX`` or ``ar``.

    A tag that is not known falls back to its language alone, then to English, so that a page is
    always made; ``is_known`` tells whether it would.
    """
    for tag in (language, language.replace("_", "-").partition("-")[0]):
        try:
            return Locale.parse(tag.replace("-", "_"))
        except (ValueError, UnknownLocaleError):
            continue
    return Locale.parse("en")


def is_known(language: str) -> bool:
    """Whether dates and numbers can be written the way of this language."""
    try:
        Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return False
    return True


def is_right_to_left(language: str) -> bool:
    """Whether the language is written from right to left."""
    return locale_of(language).text_direction == "rtl"


def spell(
    pattern: NumberPattern,
    value: Decimal,
    language: str,
    places: tuple[int, int],
    currency: str | None = None,
) -> str:
    """A number in a locale's pattern, with at least and at most so many places; halves go up."""
    own = copy(pattern)
    own.frac_prec = places
    # A negative number that rounds to nothing is nothing: no "-0".
    if not value.scaleb(own.scale, EXACT).quantize(Decimal(1).scaleb(-places[1]), context=EXACT):
        value = Decimal(0)
    with localcontext(EXACT):
        return str(own.apply(value, locale_of(language), currency=currency, currency_digits=False))


def places_of(value: Decimal) -> int:
    """How many decimals a number has, zeros at the end left out."""
    exponent = value.normalize(EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def significant(value: Decimal, digits: int) -> Decimal:
    """The number rounded to so many significant digits; halves go away from zero."""
    if not value:
        return Decimal(0)
    step = Decimal(1).scaleb(value.adjusted() - digits + 1)
    return value.quantize(step, context=EXACT)
