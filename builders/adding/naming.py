"""How well the name of a column fits a role: from 0 to 1, with the phrase that it is like."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from builders.adding.compounds import vocabulary, words_of
from builders.adding.words.roles import ROLE_WORDS
from builders.adding.words.tokens import NOISE, telling, tokens

# Words that go with a thing of the kind and tell nothing more of a column.
ASIDE = frozenset(
    "city project request case service budget record current 311 sr cip ticket complaint issue "
    "incident enquiry inquiry job report reporting solicitud peticion queja incidencia reclamo "
    "demande declaration signalement meldung anliegen vorgang melding solicitacao pedido "
    "ocorrencia "
    "segnalazione richiesta obra proyecto projet projekt projeto progetto intervento".split()
)
# Words that are too common to be recognised inside a longer name.
GENERIC = frozenset(
    "id code number no nr type tipo typ art soort value total amount area title date data name "
    "status state source note x y lat lon long no key line sum day year count object account post "
    "report score phase description objet objeto oggetto zone sector settore category categorie "
    "valor valeur wert fecha datum reference ref period place location cost budget price "
    "complaint problem issue incident concern request reason nature plan paid payment check "
    "invoice document transaction voucher".split()
)
HEADS = frozenset(
    "status date amount description category budget cost address lat long lon lng".split()
)
# What a place within a city is not.
WIDER = frozenset("city county state country province cidade ciudad provincia pais".split())
# The area of a request is its subject as often as its place.
VAGUE = frozenset({("area",), ("sector",), ("zone",)})
CODES = frozenset("code cod cd codigo codice id nr no num number nummer numero kode key".split())
# Kinds whose rows are lines of a ledger: there a department may stand as its code alone.
# What is counted: "number of visits", "Anzahl Kinder". A "número" may be a name in Spanish.
COUNTING = frozenset({("number", "of"), ("count", "of"), ("total", "of"), ("nombre", "de")})
COUNTS_ALONE = frozenset("anzahl aantal liczba cantidad quantidade".split())
LEDGERS = frozenset({"budget"})
CUT_AT = 10  # shapefiles cut the names of their columns off here
SHORTEST_ABBREVIATION = 4
LONGER = 0.82  # how like a phrase of several words a name is that begins or ends with it
COUNTED = 0.95  # how like a value a name is that says how many
MOST_FROM_ORDER = 0.12  # what the order of the phrases can take away


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like a role's phrases a name is, and in what way."""

    score: float
    how: str = ""


@cache
def phrases(kind: str, role: str) -> tuple[tuple[str, ...], ...]:
    """The phrases for a role of a kind, each as its words, the plainest first."""
    words: Mapping[str, str] = ROLE_WORDS.get(f"{kind}.{role}") or ROLE_WORDS.get(role) or {}
    own = tuple(tokens(role.replace("_", " ")))
    listed = [tokens(part) for said in words.values() for part in said.split(",")]
    return tuple(dict.fromkeys((own, *listed)))


@cache
def spoken(kind: str, role: str) -> Mapping[tuple[str, ...], str]:
    """Each phrase as it is written, to be shown: its words are whole and have no accents."""
    words: Mapping[str, str] = ROLE_WORDS.get(f"{kind}.{role}") or ROLE_WORDS.get(role) or {}
    listed = [part.strip() for said in words.values() for part in said.split(",")]
    return {tokens(part): part for part in reversed(listed)}


@cache
def penalty(kind: str, role: str) -> Mapping[tuple[str, ...], float]:
    """What each phrase loses by standing later in a language's list, where it stands first."""
    words: Mapping[str, str] = ROLE_WORDS.get(f"{kind}.{role}") or ROLE_WORDS.get(role) or {}
    lost: dict[tuple[str, ...], float] = {}
    for said in words.values():
        for at, part in enumerate(said.split(",")):
            own = min(at * 0.01, MOST_FROM_ORDER)
            lost[tokens(part)] = min(own, lost.get(tokens(part), own))
    return lost


def likeness(kind: str, role: str, name: str) -> Likeness:
    """The best likeness of a column's name to the phrases of a role.

    The code of a department may be called that, or in a ledger simply be called a department.
    """
    if role == "place" and words_of(name)[-1:] and words_of(name)[-1] in WIDER:
        return Likeness(0.0)
    own = _likeness(kind, role, name)
    base = role.removesuffix("_code")
    said = words_of(name)
    words = [word for word in said if word not in CODES]
    marked = len(words) < len(said)
    if base == role:
        return own if not marked or said[-1] in CODES else _named(own, kind, role, words)
    if kind not in LEDGERS and not marked:
        return own
    plain = _likeness(kind, base, " ".join(words))
    called = Likeness(plain.score * (0.98 if marked else 0.85), f"{plain.how}, as a code")
    return max(own, called, key=lambda found: found.score)


def _named(own: Likeness, kind: str, role: str, words: list[str]) -> Likeness:
    """What a code is called is what it stands for: the name of an account's code is an account."""
    plain = _likeness(kind, role, " ".join(words))
    named = Likeness(plain.score * 0.95, f"{plain.how}, named beside its code")
    is_text = role not in {"id", "line_id"} and words
    return max(own, named, key=lambda found: found.score) if is_text else own


@cache
def _likeness(kind: str, role: str, name: str) -> Likeness:
    words = words_of(name)
    if not words:
        return Likeness(0.0)
    lost, written = penalty(kind, role), spoken(kind, role)
    found = [
        Likeness(own.score - lost.get(phrase, 0.0), own.how)
        for phrase in _near(kind, role, words, is_cut=len(name) == CUT_AT)
        for own in _ways(words, phrase, written.get(phrase, ""), is_cut=len(name) == CUT_AT)
    ]
    if (kind, role) == ("counts", "value") and _says_how_many(words):
        found.append(Likeness(COUNTED, "says how many"))
    return max(found, key=lambda own: own.score, default=Likeness(0.0))


def _says_how_many(words: tuple[str, ...]) -> bool:
    """Whether a name says of what it gives the number."""
    return len(words) > 1 and (words[:2] in COUNTING or words[0] in COUNTS_ALONE)


@cache
def _by_word(kind: str, role: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The phrases in which each word stands."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases(kind, role):
        for word in phrase:
            found.setdefault(word, []).append(phrase)
    return {word: tuple(own) for word, own in found.items()}


def _near(
    kind: str, role: str, words: tuple[str, ...], *, is_cut: bool
) -> Iterable[tuple[str, ...]]:
    """The phrases that a name may be like: those with a word of it, or all if it is shortened."""
    if is_cut or (len(words) == 1 and _is_lean(words[0])):
        return phrases(kind, role)
    index = _by_word(kind, role)
    return dict.fromkeys(phrase for word in words for phrase in index.get(word, ()))


def _ways(
    words: tuple[str, ...], phrase: tuple[str, ...], written: str, *, is_cut: bool
) -> Iterator[Likeness]:
    told, wanted = telling(words), telling(phrase)
    shown = written or " ".join(phrase)
    if words == phrase:
        yield Likeness(1.0, f"is called “{shown}”")
    elif told == wanted:
        # A transaction is not the description of one.
        lacks = len(wanted) < len(phrase) and len(told) == len(words)
        yield Likeness(0.65 if lacks else 0.97, f"is called “{shown}”")
    elif _bare(told) == _bare(wanted) or sorted(told) == sorted(wanted):
        is_vague = wanted in VAGUE and len(told) > len(wanted)
        yield Likeness(0.6 if is_vague else 0.9, f"is called like “{shown}”")
    elif is_cut and _is_beginning(words, phrase):
        yield Likeness(0.85, f"looks like “{shown}”, cut off")
    elif _is_abbreviation(words, phrase):
        yield Likeness(0.75, f"looks like “{shown}” without its vowels")
    elif len(phrase) > 1 and set(phrase) < set(words) and not _holds(words, phrase):
        yield Likeness(0.78 - 0.08 * (len(words) - len(phrase)), f"has the words of “{shown}”")
    elif _holds(words, phrase):
        yield Likeness(_share(words, phrase), f"has “{shown}” in its name")


def _share(words: tuple[str, ...], phrase: tuple[str, ...]) -> float:
    """How much a phrase tells of a longer name that begins or ends with it."""
    weak = phrase[0] in GENERIC and phrase[0] not in HEADS
    base = LONGER if len(phrase) > 1 else 0.5 if weak else 0.74
    return max(base - 0.05 * (len(words) - len(phrase)), 0.1)


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in ASIDE) or words


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether the name begins or ends with the phrase."""
    size = len(phrase)
    return 0 < size < len(words) and phrase in (words[:size], words[-size:])


def _is_beginning(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    own, whole = "".join(words), "".join(phrase)
    return own != whole and whole.startswith(own)


def _is_abbreviation(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    if len(words) != 1 or len(phrase) != 1 or len(words[0]) < SHORTEST_ABBREVIATION:
        return False
    short, long = words[0], phrase[0]
    if short in NOISE or short in vocabulary():
        return False  # a word of its own: a city is no community
    letters = iter(long)
    fits = short[0] == long[0] and all(letter in letters for letter in short)
    return fits and len(short) * 3 >= len(long) and len(short) + 2 < len(long) and _is_lean(short)


def _is_lean(word: str) -> bool:
    """Whether a word has hardly a vowel in it."""
    return sum(letter in "aeiou" for letter in word) * 4 <= len(word)
