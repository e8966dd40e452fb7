r"""How the text of a cell becomes a typed value, as DuckDB SQL.

The screen and the typed tables use the same expressions, so what passes the one can be read by
the other. Every expression gives NULL where the text cannot be read; ``is_missing`` tells that
apart from a cell that says "not known". Regular expressions are RE2: ``\d`` is ASCII alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from builders.sources.dataset import NumberStyle, Reading, Role, RoleType

# Blanks that spreadsheets leave around cells: space, tab, line ends, no-break space.
BLANKS = " \t\r\n\u00a0\u202f\ufeff"
# Decimals beyond this are not kept: coordinates and ratios that computers print have up to 17.
MOST_DECIMALS = 18

TRUE_WORDS = ("true", "t", "yes", "y", "1")
FALSE_WORDS = ("false", "f", "no", "n", "0")


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Text as an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def stripped(column: str) -> str:
    """The cell without the blanks around it; ``column`` is an SQL expression."""
    return f"trim({column}, {literal(BLANKS)})"


def is_missing(column: str, missing: Sequence[str]) -> str:
    """Whether the cell says that nothing is known; NULL counts as missing."""
    tokens = ", ".join(literal(token.strip(BLANKS)) for token in ("", *missing))
    return f"({column} IS NULL OR {stripped(column)} IN ({tokens}))"


def present(column: str, missing: Sequence[str]) -> str:
    """The stripped cell, or NULL where it is missing."""
    return f"CASE WHEN {is_missing(column, missing)} THEN NULL ELSE {stripped(column)} END"


def mapped(text: str, values: Mapping[str, str]) -> str:
    """The text after the descriptor's value map: exact first, then without regard to case."""
    if not values:
        return text
    exact = " ".join(f"WHEN {literal(k.strip())} THEN {literal(v)}" for k, v in values.items())
    folded = {key.strip().lower(): value for key, value in values.items()}
    loose = " ".join(f"WHEN {literal(k)} THEN {literal(v)}" for k, v in folded.items())
    inner = f"CASE lower({text}) {loose} ELSE {text} END"
    return f"CASE {text} {exact} ELSE {inner} END"


def number_pattern(style: NumberStyle) -> str:
    """The RE2 pattern of a number in this style; group 1 is its sign, group 2 the bare number."""
    group, decimal = re.escape(style.group), re.escape(style.decimal)
    affix = "|".join([r"\s", "\u00a0", "\u202f", *(re.escape(a) for a in style.affixes)])
    grouped = rf"\d{{1,3}}(?:{group}\d{{3}})+|" if style.group else ""
    bare = rf"(?:{grouped}\d+)(?:{decimal}\d*)?(?:[eE][-+]?\d+)?|{decimal}\d+(?:[eE][-+]?\d+)?"
    opening = r"|\(" if style.parentheses_are_negative else ""
    closing = r"\)?" if style.parentheses_are_negative else ""
    # A sign or a parenthesis, not both: what would -(5) or --5 be? The sign is looked for before
    # an affix is, and a hyphen within an affix, as in US-$, is no sign.
    before = f"(?:{affix})*?([-+\u2212]{opening})?(?:{affix})*"
    return f"^{before}({bare})(?:{affix})*{closing}(?:{affix})*$"


def number_text(text: str, style: NumberStyle) -> str:
    """The number in plain notation, such as ``-1234.50``, or NULL where it is none."""
    pattern = literal(number_pattern(style))
    bare = f"regexp_extract({text}, {pattern}, 2)"
    if style.group:
        bare = f"replace({bare}, {literal(style.group)}, '')"
    if style.decimal != ".":
        bare = f"replace({bare}, {literal(style.decimal)}, '.')"
    sign = f"CASE WHEN regexp_extract({text}, {pattern}, 1) IN ('', '+') THEN '' ELSE '-' END"
    balanced = f"({text} LIKE '%(%') = ({text} LIKE '%)%')"
    return f"CASE WHEN regexp_matches({text}, {pattern}) AND {balanced} THEN {sign} || {bare} END"


def decimals(number: str) -> str:
    """How many decimals a number in plain notation has."""
    return (
        f"CASE WHEN regexp_matches({number}, '[eE]') THEN {MOST_DECIMALS} "
        f"WHEN strpos({number}, '.') > 0 THEN length({number}) - strpos({number}, '.') ELSE 0 END"
    )


def decimal_type(scale: int, at_least: int = 0) -> str:
    """The exact SQL type that holds numbers with this many decimals."""
    return f"DECIMAL(38,{min(max(scale, at_least), MOST_DECIMALS)})"


FIRST_YEAR = 1000
ISO_TIME = r"[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?"
ISO_ZONE = r"(?:Z|[-+]\d{2}:?\d{2})"
ISO_DATE = r"[1-9]\d{3}-\d{2}-\d{2}"


def timestamp(text: str, formats: Sequence[str]) -> str:
    """A local time. A zone at the end is read and left out: cities speak of their own clocks."""
    if formats:
        tries = ", ".join(_in_form(text, form) for form in formats)
        # Two digits where four are meant would be a year of antiquity.
        return f"CASE WHEN year(coalesce({tries})) >= {FIRST_YEAR} THEN coalesce({tries}) END"
    pattern = literal(rf"^{ISO_DATE}(?:{ISO_TIME}{ISO_ZONE}?)?$")
    bare = rf"regexp_replace({text}, {literal(ISO_ZONE + '$')}, '')"
    clock = f"CASE WHEN strpos({text}, ':') > 0 THEN {bare} ELSE {text} END"
    return f"CASE WHEN regexp_matches({text}, {pattern}) THEN try_cast({clock} AS TIMESTAMP) END"


# What the letters of strptime for a zone stand for, at the end of a form.
ZONES = {
    "%z": r"\s*(?:Z|UTC|GMT|[-+]\d{2}(?::?\d{2})?)$",
    "%Z": r"\s*[A-Za-z]+(?:[/_+-][A-Za-z]+)*$",
}


def _in_form(text: str, form: str) -> str:
    """The time in this form, as its own clock shows it; strptime alone would turn it into UTC."""
    pattern = ZONES.get(form[-2:])
    if pattern is None:
        return f"try_strptime({text}, {literal(form)})"
    bare = f"regexp_replace({text}, {literal(pattern)}, '')"
    zoned = f"regexp_matches({text}, {literal(pattern)})"
    return f"CASE WHEN {zoned} THEN try_strptime({bare}, {literal(form[:-2].rstrip())}) END"


def zone_of(text: str, formats: Sequence[str]) -> str:
    """The zone that stands behind a time, or the empty text."""
    known = [ZONES[form[-2:]] for form in formats if form[-2:] in ZONES]
    if formats and not known:
        return "''"
    if not known:
        # A glance at the last letters costs a tenth of a search.
        glance = f"right({text}, 1) = 'Z' OR regexp_matches(right({text}, 6), '[-+]')"
        found = f"regexp_extract({text}, {literal(ISO_ZONE + '$')})"
        return f"CASE WHEN {glance} THEN {found} ELSE '' END"
    return f"trim(regexp_extract({text}, {literal('|'.join(known))}))"


def day(text: str, formats: Sequence[str]) -> str:
    """A date; a year or a month alone stands for its first day."""
    whole = f"try_cast({timestamp(text, formats)} AS DATE)"
    month = rf"regexp_matches({text}, '^[1-9]\d{{3}}-\d{{2}}$')"
    year = rf"regexp_matches({text}, '^[1-9]\d{{3}}$')"
    return (
        f"CASE WHEN {month} THEN try_cast({text} || '-01' AS DATE) "
        f"WHEN {year} THEN try_cast({text} || '-01-01' AS DATE) ELSE {whole} END"
    )


def fiscal_year(text: str) -> str:
    """A year by the one in which it ends: ``2025``, ``FY25``, ``FY2024-25``, ``2024/2025``.

    The second of two years is the one after the first: ``2024-06`` is a month, and no year.
    """
    alone = rf"regexp_matches({text}, '^(?i:FY)?[ ]?[1-9]\d{{3}}$|^(?i:FY)[ ]?\d{{2}}$')"
    two = rf"regexp_matches({text}, '^(?i:FY)?[ ]?([1-9]\d{{3}}|\d{{2}})[-/](\d{{4}}|\d{{2}})$')"
    first = _whole_year(rf"regexp_extract({text}, '(\d+)(?:[-/]\d+)?$', 1)")
    last = rf"regexp_extract({text}, '(\d+)$', 1)"
    follows = f"try_cast({last} AS INTEGER) % 100 = ({first} + 1) % 100"
    agrees = f"(length({last}) = 2 OR try_cast({last} AS INTEGER) = {first} + 1)"
    return (
        f"CASE WHEN {alone} THEN {first} WHEN {two} AND {follows} AND {agrees} THEN {first} + 1 END"
    )


def _whole_year(digits: str) -> str:
    """A year of two digits is one of 1969 to 2068, as POSIX has it."""
    year = f"try_cast({digits} AS INTEGER)"
    century = f"CASE WHEN {year} >= 69 THEN 1900 ELSE 2000 END"
    return f"CASE WHEN length({digits}) = 2 THEN {year} + {century} ELSE {year} END"


def boolean(text: str) -> str:
    """A yes or no."""
    yes = ", ".join(map(literal, TRUE_WORDS))
    no = ", ".join(map(literal, FALSE_WORDS))
    return (
        f"CASE WHEN lower({text}) IN ({yes}) THEN true WHEN lower({text}) IN ({no}) THEN false END"
    )


def code(text: str, codes: Sequence[str]) -> str:
    """One of the role's codes, whatever its case."""
    known = ", ".join(map(literal, codes))
    tidy = f"replace(replace(lower({text}), ' ', '_'), '-', '_')"
    return f"CASE WHEN {tidy} IN ({known}) THEN {tidy} END"


def typed(text: str, role: Role, reading: Reading, scale: int = MOST_DECIMALS) -> str:
    """The SQL that reads ``text`` (a stripped cell or NULL) as the role's type.

    ``scale`` is the number of decimals of money and numbers, found beforehand in the whole column
    so that nothing is rounded.
    """
    text = mapped(text, reading.values.get(role.name, {}))
    ways: dict[RoleType, Callable[[], str]] = {
        RoleType.MONEY: lambda: number(text, reading.numbers, decimal_type(scale, 2)),
        RoleType.NUMBER: lambda: number(text, reading.numbers, decimal_type(scale)),
        RoleType.INTEGER: lambda: integer(text, reading.numbers),
        RoleType.DATE: lambda: day(text, reading.dates),
        RoleType.DATETIME: lambda: timestamp(text, reading.dates),
        RoleType.YEAR: lambda: fiscal_year(text),
        RoleType.BOOLEAN: lambda: boolean(text),
        RoleType.CODE: lambda: code(text, role.codes),
    }
    return ways.get(role.type, lambda: text)()


def number(text: str, style: NumberStyle, sql_type: str) -> str:
    """A number as an exact decimal."""
    return f"try_cast({number_text(text, style)} AS {sql_type})"


def integer(text: str, style: NumberStyle) -> str:
    """A number without a part; ``5.0`` is one."""
    exact = number(text, style, decimal_type(MOST_DECIMALS))
    return f"CASE WHEN {exact} = trunc({exact}) THEN try_cast({exact} AS BIGINT) END"
