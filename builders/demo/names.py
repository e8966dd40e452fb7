"""Invented names: neighbourhoods and streets of Brightwater, none of them a real person's."""

from __future__ import annotations

from random import Random

from builders.demo.chance import one_of, shuffled

HARBOUR = "Harbourside"
OLD_TOWN = "Old Town"

# Enough for a small city; a larger one joins beginnings and endings.
_FIRST = (
    "Millrace", "Weirfield", "Lantern Hill", "Saltmarsh", "Copperfields", "Ropewalk", "Northgate",
    "Ferry Landing", "Alderbrook", "Sluice End", "Kingfisher Point", "Orchard Rise", "Tannery Row",
    "Quarry Bank", "Larkmoor", "Eastwater", "Stonebridge Green", "Reedham Flats", "Windmill Heath",
    "Three Arches",
)  # fmt: skip
_BEGINNINGS = (
    "Alder", "Amber", "Apple", "Ash", "Barley", "Beech", "Birch", "Bramble", "Briar", "Brook",
    "Cedar", "Cherry", "Clay", "Clover", "Copper", "Cress", "Crane", "Dew", "Drift", "Elder", "Elm",
    "Fern", "Flint", "Fox", "Gorse", "Grey", "Hazel", "Heather", "Heron", "Holly", "Iron", "Ivy",
    "Juniper", "Lark", "Linden", "Maple", "Marsh", "Meadow", "Mill", "Moss", "Oak", "Otter", "Pear",
    "Pebble", "Pine", "Plum", "Quill", "Reed", "River", "Rowan", "Rush", "Salt", "Sand", "Sedge",
    "Silver", "Swan", "Thistle", "Thorn", "Willow", "Wind",
)  # fmt: skip
_ENDINGS = (
    "bank", "bourne", "bridge", "combe", "croft", "dale", "den", "down", "edge", "end", "fall",
    "field", "ford", "gate", "ham", "heath", "hill", "holm", "hurst", "land", "lea", "ley", "mead",
    "mere", "moor", "mouth", "pool", "reach", "ridge", "rise", "shaw", "shore", "side", "slade",
    "stead", "stow", "ton", "vale", "wick", "worth",
)  # fmt: skip
_STREET_ENDINGS = ("Street", "Avenue", "Lane", "Road", "Row", "Way", "Hill", "Terrace")


def place_names(rng: Random, count: int) -> list[str]:
    """That many different names; the harbour comes first and the old town second."""
    names = [HARBOUR, OLD_TOWN, *shuffled(rng, _FIRST)]
    if count > len(names):
        joined = [begin + end for begin in _BEGINNINGS for end in _ENDINGS]
        taken = {name.lower() for name in names}
        names += [name for name in shuffled(rng, joined) if name.lower() not in taken]
    return names[:count]


def place_id(name: str) -> str:
    """The id of a neighbourhood: its name in lower case, blanks as hyphens."""
    return name.lower().replace(" ", "-")


def street(rng: Random) -> str:
    """The name of a street."""
    return f"{one_of(rng, _BEGINNINGS)} {one_of(rng, _STREET_ENDINGS)}"
