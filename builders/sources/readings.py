"""The reading part of a ``lightwell`` block as a ``Reading``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builders.sources.dataset import NumberStyle, Reading, Unpivot, Withhold
from builders.sources.markup import as_text

MERGED = ("roles", "constants", "values")  # key by key; every other key as a whole
KEYS = (*MERGED, "unpivot", "missing", "numbers", "dates", "withhold", "duplicates", "bad_rows")

Block = Mapping[str, Any]


def merged(package: Block, resource: Block) -> Block:
    """What the package says of all its files, and over it what the file's own block says.

    A role that the file gives as a constant is not looked for in the package's column, and the
    other way about.
    """
    out: dict[str, Any] = {key: package[key] for key in KEYS if key in package}
    for key in KEYS:
        if key in resource:
            both = {**out.get(key, {}), **resource[key]} if key in MERGED else resource[key]
            out[key] = both
    for winner, loser in (("constants", "roles"), ("roles", "constants")):
        own = resource.get(winner, {})
        if loser in out:
            said = resource.get(loser, {})
            out[loser] = {k: v for k, v in out[loser].items() if k not in own or k in said}
    return out


def reading_of(block: Block) -> Reading:
    """The reading that a merged block describes; the block has passed the JSON Schema."""
    plain = Reading()
    return Reading(
        roles={role: texts(columns) for role, columns in block.get("roles", {}).items()},
        constants=text_map(block.get("constants", {})),
        values={role: text_map(values) for role, values in block.get("values", {}).items()},
        unpivot=_unpivot(block.get("unpivot")),
        missing=("", *(as_text(token) for token in block.get("missing", ()))),
        numbers=_numbers(block.get("numbers", {})),
        dates=tuple(block.get("dates", ())),
        withhold=tuple(_withhold(item) for item in block.get("withhold", ())),
        duplicates=block.get("duplicates", plain.duplicates),
        bad_rows=block.get("bad_rows", plain.bad_rows),
    )


def texts(value: Any) -> tuple[str, ...]:
    """One text or a list of texts, as texts."""
    return tuple(map(as_text, value)) if isinstance(value, list) else (as_text(value),)


def text_map(values: Mapping[Any, Any]) -> dict[str, str]:
    """A mapping with keys and values as texts."""
    return {as_text(key): as_text(value) for key, value in values.items()}


def _unpivot(block: Block | None) -> Unpivot | None:
    if block is None:
        return None
    columns = {as_text(column): text_map(said) for column, said in block["columns"].items()}
    return Unpivot(block["value"], columns)


def _numbers(block: Block) -> NumberStyle:
    plain = NumberStyle()
    decimal = block.get("decimal", plain.decimal)
    # Where a comma is the decimal mark it cannot also stand between thousands.
    group = block.get("group", "." if decimal == "," else plain.group)
    return NumberStyle(
        decimal=decimal,
        group=group,
        affixes=tuple(block.get("affixes", plain.affixes)),
        parentheses_are_negative=block.get("parentheses_are_negative", True),
    )


def _withhold(block: Block) -> Withhold:
    where = {as_text(column): texts(cells) for column, cells in block["where"].items()}
    return Withhold(where, block["reason"])
