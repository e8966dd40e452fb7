"""Round numbers along an axis, and their short labels in the reader's language."""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_decimal,
    format_percent,
    get_currency_symbol,
)

from builders.charts.chart import Drawing
from builders.wording.money import PLAIN_SIGNS

FINEST: Final = 1e-9  # no smaller difference is shown, beside 1 or the values' own size
_STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


def ticks(low: float, high: float, most: int = 5) -> tuple[Decimal, ...]:
    """Round numbers that enclose the interval: at most ``most`` + 1 of them."""
    if high - low <= max(abs(low), 1.0) * FINEST:
        high = low + max(abs(low), 1.0)
    raw = Decimal(repr((high - low) / most))
    power = Decimal(1).scaleb(math.floor(math.log10(raw)))
    step = next(power * base for base in _STEPS if power * base >= raw)
    first = (Decimal(repr(low)) / step).to_integral_value(ROUND_FLOOR)
    last = (Decimal(repr(high)) / step).to_integral_value(ROUND_CEILING)
    return tuple(step * number for number in range(int(first), int(last) + 1))


def tick_labels(values: tuple[Decimal, ...], drawing: Drawing) -> tuple[str, ...]:
    """The short labels of ticks in the drawing's unit and language: ``$2M``, ``40%``."""
    language = _locale(drawing.language)
    if drawing.unit == "share":
        return tuple(_percent(value, values, language) for value in values)
    if drawing.unit == "percent":
        shares = tuple(value / 100 for value in values)
        return tuple(_percent(value, shares, language) for value in shares)
    digits = _compact_digits(values)
    if drawing.unit == "money":
        return tuple(_money(value, drawing.currency, language, digits) for value in values)
    return tuple(_count(value, language, digits) for value in values)


@lru_cache(maxsize=64)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale("en")


def _percent(value: Decimal, values: tuple[Decimal, ...], language: Locale) -> str:
    digits = max(_places(other * 100) for other in values)
    pattern = language.percent_formats[None].pattern
    if digits:
        pattern = pattern.replace("0", "0." + "0" * digits, 1)
    return str(format_percent(value, format=pattern, locale=language))


def _money(value: Decimal, currency: str, language: Locale, digits: int) -> str:
    said = format_compact_currency(value, currency, locale=language, fraction_digits=digits)
    sign = get_currency_symbol(currency, language)
    return str(said.replace(sign, PLAIN_SIGNS.get(currency, sign)))


def _count(value: Decimal, language: Locale, digits: int) -> str:
    if abs(value) < 1000:
        return str(format_decimal(value, locale=language))
    return str(format_compact_decimal(value, locale=language, fraction_digits=digits))


def _compact_digits(values: tuple[Decimal, ...]) -> int:
    return max(_places(_mantissa(value)) for value in values)


def _mantissa(value: Decimal) -> Decimal:
    while abs(value) >= 1000:
        value /= 1000
    return value


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return min(4, max(0, -exponent)) if isinstance(exponent, int) else 0
