"""One thing, several things: the few nouns that stand beside numbers."""

from __future__ import annotations

from decimal import Decimal

from builders.wording.locales import EXACT, locale_of
from builders.wording.numbers import decimal

# Languages beyond these speak English here, until someone who knows them adds a line.
NOUNS: dict[str, dict[str, dict[str, str]]] = {
    "en": {
        "day": {"one": "day", "other": "days"},
        "year": {"one": "year", "other": "years"},
        "person": {"one": "person", "other": "people"},
        "point": {"one": "point", "other": "points"},
        "row": {"one": "row", "other": "rows"},
    },
    "es": {
        "day": {"one": "día", "other": "días"},
        "year": {"one": "año", "other": "años"},
        "person": {"one": "persona", "other": "personas"},
        "point": {"one": "punto", "other": "puntos"},
        "row": {"one": "fila", "other": "filas"},
    },
    "ar": {
        "day": {"two": "يومان", "few": "أيام", "many": "يومًا", "other": "يوم"},
        "year": {"two": "سنتان", "few": "سنوات", "other": "سنة"},
        "person": {"two": "شخصان", "few": "أشخاص", "many": "شخصًا", "other": "شخص"},
        "point": {"two": "نقطتان", "few": "نقاط", "other": "نقطة"},
        "row": {"two": "صفان", "few": "صفوف", "many": "صفًا", "other": "صف"},
    },
}


def plural(value: Decimal | int, noun: str, language: str) -> str:
    """The noun as it stands after this number: ``days`` after 4.5, ``day`` after 1."""
    known = locale_of(language).language in NOUNS
    locale = locale_of(language if known else "en")
    forms = NOUNS[locale.language][noun]
    number = Decimal(value).copy_abs().normalize(EXACT)
    # A whole number must not carry decimals: "1.0" would take another form than "1".
    whole = number == number.to_integral_value()
    form = locale.plural_form(int(number) if whole and number < 10**18 else number)
    return forms.get(form, forms["other"])


def counted(value: Decimal | int, noun: str, language: str, places: int = 1) -> str:
    """The number with its noun: ``4.5 days``, ``1 row``, ``1,234 people``."""
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), context=EXACT)
    return f"{decimal(Decimal(value), language, most=places)} {plural(rounded, noun, language)}"
