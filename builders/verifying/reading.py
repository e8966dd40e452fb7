"""Numbers as people read them, read back: is ``$3.8 million`` the number 3,795,500?

A number is shown rightly where it is the value rounded to as many places as are shown, or, for an
amount, to three significant digits. A number below zero may be shown without its sign where the
words around it say "less" or "earlier"; a sign that is shown must be true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

EXACT = Context(prec=120, rounding=ROUND_HALF_UP)
MINUS = re.compile("[-\N{MINUS SIGN}\N{HYPHEN}\N{EN DASH}(]")
PERCENT = re.compile("[%\N{ARABIC PERCENT SIGN}]")
FILE_SIZES = {"kB": 3, "MB": 6, "GB": 9, "TB": 12}
SIGNIFICANT = 3
HUNDRED, THOUSAND = Decimal(100), Decimal(1000)
CURRENCY = re.compile("money|[A-Z]{3}|")  # a part of a figure has no unit, and may be money
INVISIBLE = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language writes numbers: its signs, and its words for powers of ten."""

    point: str
    digits: re.Pattern[str]
    powers: tuple[tuple[str, int], ...]


@lru_cache(maxsize=200_000)  # most numbers are small, and stand in many places
def agrees(text: str, value: Decimal, unit: str, language: str) -> bool | None:
    """Whether the text shows the value; None where it shows no digit at all."""
    said = INVISIBLE.sub("", text)
    spelling = spelling_of(language)
    named = said.removesuffix(unit) if unit else said
    numbers = list(spelling.digits.finditer(named))
    if not numbers:
        return None
    if len(numbers) > 1:
        return False
    number = numbers[0]
    before, after = named[: number.start()], named[number.end() :]
    if MINUS.search(before) and value >= 0:
        return False
    digits = _decimal(number[0], spelling)
    power = _power(after, unit, spelling)
    if unit == "share" and PERCENT.search(before + after):
        power -= 2
    is_amount = bool(CURRENCY.fullmatch(unit))
    return _is_near(digits, abs(value).scaleb(-power, EXACT), is_amount=is_amount)


def _is_near(digits: Decimal, value: Decimal, *, is_amount: bool) -> bool:
    """Whether the value, rounded to as many places as are shown, is what is shown."""
    exponent = int(digits.as_tuple().exponent)
    if abs(digits - value) <= Decimal(5).scaleb(exponent - 1):
        return True
    # An amount in short, $384,000 or $12.30: three digits count, and the rest is filled up.
    is_short = is_amount and (digits >= THOUSAND if exponent == 0 else digits < HUNDRED)
    step = Decimal(1).scaleb(value.adjusted() - SIGNIFICANT + 1)
    return is_short and bool(value) and digits == value.quantize(step, context=EXACT)


def _decimal(text: str, spelling: Spelling) -> Decimal:
    whole, _, places = text.partition(spelling.point)
    bare = "".join(sign for sign in whole if sign.isdecimal())
    return Decimal(f"{bare}.{places}" if places else bare)


def _power(after: str, unit: str, spelling: Spelling) -> int:
    word = after.strip()
    if unit == "bytes":
        return FILE_SIZES.get(word, 0)
    return next((power for name, power in spelling.powers if _begins(word, name)), 0)


def _begins(words: str, word: str) -> bool:
    """Whether the words begin with this one, whole: "M" is no part of "metres"."""
    after = words[len(word) : len(word) + 1]
    return words.startswith(word) and not (after.isalpha() and word[-1].isascii())


@cache
def spelling_of(language: str) -> Spelling:
    """The way in which a language writes numbers; English where it is not known."""
    locale = _locale(language)
    point = get_decimal_symbol(locale)
    group = re.escape(get_group_symbol(locale)) + r"\s'\N{RIGHT SINGLE QUOTATION MARK}"
    pattern = rf"[0-9]+(?:[{group}][0-9]{{2,3}}(?![0-9]))*(?:{re.escape(point)}[0-9]+)?"
    return Spelling(point, re.compile(pattern), _powers(locale))


def _locale(language: str) -> Locale:
    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag.replace("-", "_"))
        except (ValueError, UnknownLocaleError):
            continue
    return Locale.parse("en")


def _powers(locale: Locale) -> tuple[tuple[str, int], ...]:
    """Words such as million with their power of ten, longest first."""
    powers: dict[str, int] = {}
    for forms in locale.compact_decimal_formats.values():
        for patterns in forms.values():
            for magnitude, pattern in patterns.items():
                written = INVISIBLE.sub("", pattern.pattern).replace("'", "")
                word = written.lstrip("0").strip(" \N{NO-BREAK SPACE}")
                zeros = len(written) - len(written.lstrip("0"))
                if word and zeros:
                    powers.setdefault(word, len(magnitude) - zeros)
    return tuple(sorted(powers.items(), key=lambda one: -len(one[0])))
