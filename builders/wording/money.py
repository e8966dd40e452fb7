"""Amounts of money: exact for tables and checks, short for headlines."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from babel.numbers import (
    NumberPattern,
    format_compact_decimal,
    get_currency_precision,
    get_currency_symbol,
)

from builders.wording.locales import locale_of, places_of, significant, spell

SIGNIFICANT = 3  # "$3.84 billion": what a reader can keep in mind
MILLION = 1_000_000
# Between a million and the name of the currency, where a language wants a word.
LINK = {"ca": "de", "es": "de", "fr": "de", "it": "di", "pt": "de"}


# A portal speaks of one currency, so its sign needs no country: "$", not "US$".
PLAIN_SIGNS = {"USD": "$", "CAD": "$", "AUD": "$", "NZD": "$", "HKD": "$", "SGD": "$", "MXN": "$"}


def exact(amount: Decimal, currency: str, language: str) -> str:
    """The amount to its last digit: ``$1,234.50``, and ``$0.125`` where the data say so."""
    usual = get_currency_precision(currency)
    return _spelled(amount, currency, language, (usual, max(usual, places_of(amount))))


def whole(amount: Decimal, currency: str, language: str) -> str:
    """The amount to its last digit, without coins where it has none: ``$1,234``, ``$1,234.50``."""
    if amount != amount.to_integral_value():
        return exact(amount, currency, language)
    return _spelled(amount, currency, language, (0, 0))


def rounded(amount: Decimal, currency: str, language: str) -> str:
    """The amount to the smallest coin: ``$1,234.57``."""
    usual = get_currency_precision(currency)
    return _spelled(amount, currency, language, (usual, usual))


def short(amount: Decimal, currency: str, language: str) -> str:
    """The amount in at most three significant digits: ``$3.84 billion``, ``-$384,000``."""
    brief = significant(amount, SIGNIFICANT)
    if abs(brief) >= MILLION:
        return _compact(brief, currency, language)
    if brief and abs(brief) < 1:
        return rounded(amount, currency, language)  # once: $0.1245 is no $0.13 by way of $0.125
    places = get_currency_precision(currency) if places_of(brief) else 0
    return _spelled(brief, currency, language, (places, places))


def _spelled(amount: Decimal, currency: str, language: str, places: tuple[int, int]) -> str:
    spelled = spell(_pattern(language), amount, language, places, currency)
    return spelled.replace(_usual_sign(currency, language), _sign(currency, language))


def _usual_sign(currency: str, language: str) -> str:
    return get_currency_symbol(currency, locale_of(language))


def _sign(currency: str, language: str) -> str:
    return PLAIN_SIGNS.get(currency) or _usual_sign(currency, language)


def _pattern(language: str) -> NumberPattern:
    pattern: NumberPattern = locale_of(language).currency_formats["standard"]
    return pattern


def _compact(amount: Decimal, currency: str, language: str) -> str:
    """Millions and more in words, with the currency where the locale puts it."""
    locale = locale_of(language)
    # Japanese and a few others have no longer form than the short one.
    length: Literal["long", "short"] = (
        "long" if "long" in locale.compact_decimal_formats else "short"
    )
    words = format_compact_decimal(
        abs(amount), format_type=length, locale=locale, fraction_digits=SIGNIFICANT - 1
    )
    pattern = _pattern(language)
    side = int(amount < 0)
    tail = pattern.suffix[side]
    if "¤" in tail and locale.language in LINK:
        tail = tail.replace("¤", f"{LINK[locale.language]}\N{NO-BREAK SPACE}¤")
    symbol = _sign(currency, language)
    return f"{pattern.prefix[side]}{words}{tail}".replace("¤", symbol).replace("'", "")
