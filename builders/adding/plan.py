"""What is to be written: the dataset, its files, and how each is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from builders.adding.block import Block
from builders.adding.table import Table
from builders.adding.whereabouts import Joined


@dataclass(frozen=True, slots=True)
class Answers:
    """What no file says: asked, or given by options."""

    licence: str = ""
    contact: str = ""
    updated: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the dataset: ``block`` is what is said of it alone."""

    resource: str
    table: Table | None
    block: Block
    file: str
    data: bytes
    format: str = ""
    original: str = ""
    original_data: bytes = b""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A dataset. ``common`` is what is said of all its files; ``drift`` what differs, in words."""

    id: str
    title: str
    kind: str
    common: Block
    parts: tuple[Part, ...]
    answers: Answers = Answers()
    places: Joined | None = None
    places_of: str = ""  # the dataset of places that they join to; empty for the main one
    in_main: Joined | None = None  # how they join to the main places
    beside: str = ""  # of places: the dataset of the main ones, beside which these are to stand
    name_as: tuple[str, ...] = ()  # of places: the line that makes names of their numbers
    dropped: tuple[str, ...] = ()  # columns that are to be left out
    drift: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()  # commented lines: roles that a person may fill in
    wanting: tuple[str, ...] = field(default_factory=tuple)


Value = TypeVar("Value")


def shared_out(blocks: Sequence[Block]) -> tuple[Block, tuple[Block, ...]]:
    """What all blocks say, and what is left to each: so a file says only where it differs."""
    common = Block(
        roles=_usual_items([block.roles for block in blocks]),
        constants=_items_of_all([block.constants for block in blocks]),
        values=_united([block.values for block in blocks]),
        unpivot=_of_all([block.unpivot for block in blocks], None),
        missing=tuple(sorted({token for block in blocks for token in block.missing})),
        numbers=_of_all([block.numbers for block in blocks], None),
        dates=_of_all([block.dates for block in blocks], ()),
        duplicates=_usual([b.duplicates for b in blocks if b.duplicates], ""),
    )
    looks = {key: words for block in reversed(blocks) for key, words in _fitting(block, common)}
    common = replace(common, looks=looks)
    return common, tuple(_rest(block, common) for block in blocks)


def _fitting(block: Block, common: Block) -> Iterator[tuple[str, str]]:
    """The remarks of one file that hold for what is said of all."""
    for key, words in block.looks.items():
        if key not in block.roles or block.roles[key] == common.roles.get(key):
            yield key, words


def _rest(block: Block, common: Block) -> Block:
    """What a block says beyond what is common to all."""
    values = {
        role: own
        for role, said in block.values.items()
        if (own := {c: v for c, v in said.items() if common.values.get(role, {}).get(c) != v})
    }
    return replace(
        block,
        roles={r: c for r, c in block.roles.items() if common.roles.get(r) != c},
        constants={r: v for r, v in block.constants.items() if common.constants.get(r) != v},
        values=values,
        unpivot=None if block.unpivot == common.unpivot else block.unpivot,
        missing=(),
        numbers=None if block.numbers == common.numbers else block.numbers,
        dates=() if block.dates == common.dates else block.dates,
        duplicates="",
        looks={},
    )


def _usual_items(maps: Sequence[Mapping[str, Value]]) -> dict[str, Value]:
    """For each key the value that the most maps give it, the first of equals."""
    keys = dict.fromkeys(key for own in maps for key in own)
    return {key: Counter(own[key] for own in maps if key in own).most_common(1)[0][0]
            for key in keys}  # fmt: skip


def _items_of_all(maps: Sequence[Mapping[str, str]]) -> dict[str, str]:
    first = maps[0] if maps else {}
    return {k: v for k, v in first.items() if all(own.get(k) == v for own in maps)}


def _united(maps: Sequence[Mapping[str, Mapping[str, str]]]) -> dict[str, Mapping[str, str]]:
    """The maps of codes together; a cell that two files mean differently is left to each."""
    found: dict[str, dict[str, str]] = {}
    torn: set[tuple[str, str]] = set()
    for own in maps:
        for role, said in own.items():
            for cell, value in said.items():
                if found.setdefault(role, {}).setdefault(cell, value) != value:
                    torn.add((role, cell))
    for role, cell in torn:
        del found[role][cell]
    return {role: dict(sorted(said.items())) for role, said in found.items() if said}


def _of_all(values: Sequence[Any], plain: Any) -> Any:
    return values[0] if values and all(value == values[0] for value in values) else plain


def _usual(values: Sequence[Any], plain: Any) -> Any:
    return Counter(values).most_common(1)[0][0] if values else plain
