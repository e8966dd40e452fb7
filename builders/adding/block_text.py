"""What a descriptor says of how a file is read, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from builders.adding.block import Block
from builders.adding.numbers import PLAIN
from builders.adding.yaml_text import commented, flow, listed, scalar
from builders.sources.dataset import NumberStyle


def block_lines(block: Block) -> Iterator[str]:
    """The keys of a reading, each only where it says something."""
    for part in (_roles, _constants, _values, _unpivot, _marks, _withhold):
        yield from part(block)


def _roles(block: Block) -> Iterator[str]:
    if block.roles:
        yield "roles:"
    for role, columns in block.roles.items():
        yield from commented(f"  {role}: {_columns(columns)}", block.looks.get(role, ""))


def _constants(block: Block) -> Iterator[str]:
    if block.constants:
        yield "constants:"
    for role, value in block.constants.items():
        look = block.looks.get(f"constants.{role}", "")
        yield from commented(f"  {role}: {scalar(value)}", look)


def _values(block: Block) -> Iterator[str]:
    if block.values:
        yield "values:"
    for role, codes in block.values.items():
        yield from commented(f"  {role}:", block.looks.get(f"values.{role}", ""))
        yield from (f"    {scalar(cell)}: {scalar(value)}" for cell, value in codes.items())


def _unpivot(block: Block) -> Iterator[str]:
    if block.unpivot:
        value, columns = block.unpivot
        yield from ("unpivot:", f"  value: {value}", "  columns:")
        yield from (f"    {scalar(name)}: {flow(said)}" for name, said in columns.items())


def _marks(block: Block) -> Iterator[str]:
    """How cells are written: what is missing, numbers, dates; and rows that repeat."""
    if block.missing:
        yield from commented(f"missing: {listed(block.missing)}", block.looks.get("missing", ""))
    if block.numbers is not None:
        yield f"numbers: {_numbers(block.numbers)}"
    if block.dates:
        yield from commented(f"dates: {listed(block.dates)}", block.looks.get("dates", ""))
    if block.duplicates:
        look = block.looks.get("duplicates", "")
        yield from commented(f"duplicates: {block.duplicates}", look)


def _withhold(block: Block) -> Iterator[str]:
    if block.withhold:
        yield "withhold:"
    for column, texts, reason in block.withhold:
        yield f"  - where: {{{scalar(column)}: {listed(texts)}}}"
        yield f"    reason: {scalar(reason)}"


def _columns(columns: Sequence[str]) -> str:
    return scalar(columns[0]) if len(columns) == 1 else listed(columns)


def _numbers(style: NumberStyle) -> str:
    said = [f"decimal: {json.dumps(style.decimal)}"]
    said.append(f"group: {json.dumps(style.group, ensure_ascii=False)}")
    if style.affixes != PLAIN.affixes:
        said.append(f"affixes: {listed(style.affixes)}")
    return f"{{{', '.join(said)}}}"
