"""A published number as people read it: one way of writing for each unit."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from babel.numbers import get_currency_precision

from builders.wording import money
from builders.wording.locales import EXACT, locale_of, places_of
from builders.wording.numbers import count, decimal, legible, percent
from builders.wording.phrases import phrase
from builders.wording.plurals import plural

# Whole is exact, but that an amount without cents is written without them: for a number that stands
# alone, or in a column none of whose amounts has cents.
Form = Literal["exact", "whole", "short"]
Writer = Callable[[Decimal, str, str, Form], str]  # value, language, currency, form

# Cities write amounts with two decimals, some with three or four. A number with more has been
# divided, and nobody reads nine places: it is shown to the coin. The data value keeps them all.
WRITTEN_PLACES = 4
BYTES = (("byte", 0), ("kilobyte", 3), ("megabyte", 6), ("gigabyte", 9), ("terabyte", 12))
TENTH = Decimal("0.1")


def shown(
    value: Decimal | None, unit: str, language: str, currency: str, form: Form = "exact"
) -> str:
    """The value as a page shows it; None is ``not known``. KeyError for an unknown unit.

    A share counts from 0 to 1, a percent from 0 to 100; both are shown as a percent.
    """
    write = WRITERS[unit]
    if value is None:
        return phrase("not known", language)
    return write(value, language, currency, form)


def worded(value: Decimal, unit: str, language: str, currency: str, form: Form = "exact") -> str:
    """A value in any unit; a unit of the steward's own follows the number as it is written."""
    own = known_unit(unit, currency)
    words = shown(value, own, language, currency, form)
    return words if own in (unit, "money") else f"{words} {unit}"


def known_unit(unit: str, currency: str) -> str:
    """The unit as we know it: the portal's currency is money, a word is a plain number."""
    if unit in WRITERS:
        return unit
    return "money" if unit == currency else "number"


def _money(value: Decimal, language: str, currency: str, form: Form) -> str:
    if form == "short":
        return money.short(value, currency, language)
    if places_of(value) > max(WRITTEN_PLACES, get_currency_precision(currency)):
        return money.rounded(value, currency, language)
    if form == "whole":
        return money.whole(value, currency, language)
    return money.exact(value, currency, language)


def _count(value: Decimal, language: str, _currency: str, _form: Form) -> str:
    return count(value, language)


def _share(value: Decimal, language: str, _currency: str, form: Form) -> str:
    return percent(value, language, places=0 if form == "short" else 1)


def _percent(value: Decimal, language: str, currency: str, form: Form) -> str:
    return _share(value.scaleb(-2), language, currency, form)


def _number(value: Decimal, language: str, _currency: str, form: Form) -> str:
    return legible(value, language, places=1 if form == "short" else 3)


def _area(value: Decimal, language: str, _currency: str, form: Form) -> str:
    return f"{legible(value, language, places=1 if form == 'short' else 2)}\N{NO-BREAK SPACE}km²"


def _bytes(value: Decimal, language: str, _currency: str, _form: Form) -> str:
    """Size in powers of a thousand, as disks and browsers count: ``1.2 MB``."""
    # Rounded once, from the bytes themselves: 1,246,592 are 1.2 MB by way of no 1.25.
    sizes = [(name, value.scaleb(-power).quantize(TENTH, context=EXACT)) for name, power in BYTES]
    name, number = next((one for one in reversed(sizes) if abs(one[1]) >= 1), sizes[0])
    sign = {"byte": "bytes" if number != 1 else "byte"}.get(name, f"{name[0].upper()}B")
    sign = "kB" if name == "kilobyte" else sign
    return f"{decimal(number, language, most=1)}\N{NO-BREAK SPACE}{sign}"


def _with(noun: str, places: int) -> Writer:
    """A writer of the number followed by its noun."""

    def write(value: Decimal, language: str, _currency: str, _form: Form) -> str:
        number = legible(value, language, places)
        # Where the number is rounded, the noun follows what is shown: "1 day", not "1 days".
        near = round(value, places) if abs(value) >= 1 else value
        noun_shown = plural(near, noun, language)
        if locale_of(language).language == "ar" and near == 2:  # noqa: PLR2004 - the dual
            return noun_shown  # the Arabic dual says "two" by itself
        return f"{number} {noun_shown}"

    return write


WRITERS: dict[str, Writer] = {
    "money": _money,
    "count": _count,
    "share": _share,
    "percent": _percent,
    "days": _with("day", 1),
    "number": _number,
    "points": _with("point", 1),
    "bytes": _bytes,
    "years": _with("year", 1),
    "people": _with("person", 0),
    "km2": _area,
}
