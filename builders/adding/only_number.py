"""What is counted in a table of periods, where its one column of numbers has a name of its own."""

# ruff: noqa: SIM905 - words are easier to read, and to add to, in a line of text

from __future__ import annotations

from collections.abc import Mapping

from builders.adding.fitting import RATIOS
from builders.adding.profile import CODE_NAMES, Holds, Profile, Profiles
from builders.adding.words.cells import ZONES

ONLY_NUMBER = "it is the only column that holds numbers, and each row is of a period"
# Where something is and what it is called by is no count of it.
NAMING = frozenset({*CODE_NAMES, *ZONES, "latitude", "longitude", "lat", "lon", "lng", "x", "y"})
# What is worked out from other numbers, or is money, is no count either.
NO_COUNTS = (RATIOS - {"count", "qty", "fte"}) | frozenset(
    "average avg mean median minimum maximum min max temperature porcentaje promedio indice taux "
    "moyenne pourcentage quote anteil durchschnitt mittelwert taxa media percentual tasso "
    "percentuale gemiddelde balance budget cost price amount importe montant betrag valor "
    "importo bedrag".split()
)


def only_number(profiles: Profiles, taken: set[str]) -> Mapping[str, tuple[str, str]]:
    """The role of that column, with why; nothing where a row is a thing of its own, with a name."""
    left = [own for own in profiles.columns if own.name not in taken]
    numbers = [own for own in left if own.holds is Holds.NUMBER and not _names_something(own)]
    if len(numbers) != 1 or any(own.holds is Holds.TEXT and own.is_unique for own in left):
        return {}
    [only] = numbers
    no_count = only.has_percent or only.has_currency or NO_COUNTS & set(only.words)
    return {} if no_count else {"value": (only.name, ONLY_NUMBER)}


def _names_something(column: Profile) -> bool:
    return column.is_code_like or bool(NAMING & set(column.words))
