"""The name of a column as comparable words: ``FY22 ActualExpense`` is fy, 22, actual, expense."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

import re
import unicodedata
from functools import cache

from builders.adding.words.short import LONG_FORMS

# Words that tell nothing of what a column means, in the languages that we read.
NOISE = frozenset(
    "a an and the of for to in on at by per de del la el los las y e o da do das dos du "
    "des le les l et un une der die das und von des im den het een van en voor il lo gli "
    "i di della dei name names nm nombre nom naam nome bezeichnung denominacion "
    "designacao libelle description desc descr ds dsc text txt tx label full value vl vlr "
    "nm column field the city this each descripcion descrizione descricao beschreibung "
    "omschrijving nazwa w z na do dla".split()
)
# Letters that have no mark to be taken off, as they are written without one.
_PLAIN = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_DIGITS = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+")


@cache
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name: lower case, no accents, no plural endings, whole, digits apart."""
    apart = unicodedata.normalize("NFKD", _DIGITS.sub(" ", _CAMEL.sub(" ", name.translate(_PLAIN))))
    plain = "".join(ch for ch in apart if not unicodedata.combining(ch))
    words = (singular(word) for word in _WORD.findall(plain.casefold()))
    return tuple(LONG_FORMS.get(word, word) for word in words)


def singular(word: str) -> str:
    """A word without the ending of a plural, roughly: the same for a name and for our words."""
    if len(word) <= len("gas") or word.isdigit():
        return word
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("xes", "x")):
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word.removesuffix("s") if not word.endswith(("ss", "us", "is")) else word


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell something; all of them where none does."""
    return tuple(word for word in words if word not in _NOISE_SINGULAR) or words


_NOISE_SINGULAR = frozenset(map(singular, NOISE))
