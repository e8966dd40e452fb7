"""The kinds of persons that ask for something: what became of it, and which mark they gave.

A number of a kind is not below zero, and nothing else holds of it: so tables of parts of a city
that agree kind by kind are those of one whole city. A mark between the least and the highest is
some of both, since nobody needs to be whole here.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from builders.measures.disclosure.quantities import FATES, MARKS


def kinds_of(quantities: AbstractSet[str]) -> tuple[Mapping[str, int], ...]:
    """What one person of each kind adds to the quantities; kinds are told apart by these alone."""
    every = ({**fate, **mark} for fate in FATES for mark in MARKS)
    own = (tuple((q, n) for q, n in kind.items() if q in quantities) for kind in every)
    return tuple(dict(kind) for kind in dict.fromkeys(own))
