"""The text of a datapackage.yaml, with remarks where a person should look."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from builders.adding.block_text import block_lines
from builders.adding.personal import DROP, disclosure_lines
from builders.adding.plan import Part, Plan
from builders.adding.table import Table
from builders.adding.yaml_text import LOOK, commented, listed, remark, scalar
from builders.sources.dataset import Dataset

PLAIN_DATASET = Dataset("", "", "", "", "", ())
MOST_LOST = 20


def descriptor_text(plan: Plan) -> str:
    """The whole descriptor."""
    return "\n".join(_lines(plan)) + "\n"


def _lines(plan: Plan) -> Iterator[str]:
    files = ", ".join(part.original or part.file for part in plan.parts)
    yield f"# Written by `lightwell add` from {remark(files)}."
    yield f"# Remarks that begin with “{LOOK.strip()}” are for a person."
    yield f"name: {plan.id}"
    yield f"title: {scalar(plan.title)}"
    yield "# description: What the dataset is, in one or two sentences."
    yield from _answers(plan)
    yield "lightwell:"
    yield f"  kind: {plan.kind}"
    if plan.dropped:
        yield from disclosure_lines(plan.dropped, dict.fromkeys(plan.dropped, DROP))
    if plan.beside:
        yield f"  main: false  # {LOOK}the main places are those of {remark(plan.beside)}"
        yield "  # place_word: ward"
        yield "  # places_word: wards"
    yield from (f"  {line}" for line in plan.name_as)
    if plan.answers.updated:
        yield f"  frequency: {scalar(plan.answers.updated)}"
    else:
        yield "  # frequency: yearly"
    yield from (f"  {line}" for line in block_lines(plan.common))
    yield from (f"  # {line}" for line in plan.maybe)
    yield from (f"  {line}" for line in _places(plan))
    if plan.drift:
        yield "  # The files differ:"
        yield from (f"  #   {remark(line)}" for line in plan.drift)
    yield "resources:"
    for part in plan.parts:
        yield from (f"  {line}" for line in _part(part))


def _answers(plan: Plan) -> Iterator[str]:
    own = plan.answers
    if own.licence:
        yield f"licenses: [{{name: {scalar(own.licence)}}}]"
    else:
        yield "# licenses: [{name: CC-BY-4.0, title: Creative Commons Attribution 4.0}]"
    if own.contact or own.publisher:
        title = f"title: {scalar(own.publisher or own.contact)}"
        email = f", email: {scalar(own.contact)}" if own.contact else ""
        yield f"contributors: [{{{title}{email}, role: publisher}}]"
    else:
        yield "# contributors: [{title: Who publishes it, email: an address, role: publisher}]"


def _part(part: Part) -> Iterator[str]:
    yield f"- name: {part.resource}"
    yield f"  path: {scalar(part.file)}"
    if part.format:
        yield f"  format: {part.format}"
    table = part.table
    if table is not None and table.format == "csv":
        if table.sniffed.encoding != "utf-8":
            yield from commented(f"  encoding: {table.sniffed.encoding}", table.sniffed.doubt)
        yield from _dialect(part, table)
        yield from _schema(part, table)
    own = list(block_lines(part.block))
    if part.original:
        own += ["derived_from:", f"  file: {scalar(part.original)}", f"  how: {scalar(part.how)}"]
    if own:
        yield "  lightwell:"
        yield from (f"    {line}" for line in own)


def _dialect(part: Part, table: Table) -> Iterator[str]:
    grid, sniffed = table.grid, table.sniffed
    said = []
    usual = "\t" if part.file.lower().endswith(".tsv") else ","
    if sniffed.delimiter != usual:
        said.append(f"delimiter: {json.dumps(sniffed.delimiter)}")
    if not grid.has_header:
        said.append("header: false")
    elif grid.header_row != 1:
        said.append(f"headerRows: [{grid.header_row}]")
    if said:
        yield f"  dialect: {{{', '.join(said)}}}"


def _schema(part: Part, table: Table) -> Iterator[str]:
    grid = table.grid
    fields: dict[str, Mapping[str, str]] = {}
    if not grid.has_header:
        fields |= {name: {} for name in grid.columns}
    fields |= part.block.fields
    if not fields:
        return
    yield "  schema:"
    if grid.has_header:
        yield "    fieldsMatch: partial"
    yield "    fields:"
    for name, said in fields.items():
        more = "".join(f", {key}: {_schema_value(value)}" for key, value in said.items())
        yield f"    - {{name: {scalar(name)}{more}}}"


def _schema_value(value: str) -> str:
    return value if value == "false" else scalar(value)


def _places(plan: Plan) -> Iterator[str]:
    """How names that are no place's are to be taken, and those that nobody can tell yet."""
    joined = plan.places
    if joined is None:
        return
    yield f"# {joined.words} to the places of {plan.places_of or 'the portal'}."
    citywide = [c for c in joined.citywide if c not in PLAIN_DATASET.citywide]
    several = [c for c in joined.several if c not in PLAIN_DATASET.several]
    lines = list(_of(plan))
    if citywide:
        lines.append(f"  citywide: {listed((*PLAIN_DATASET.citywide, *citywide))}")
    if several:
        lines.append(f"  several: {listed((*PLAIN_DATASET.several, *several))}")
    if joined.shared:
        lines.append("  shared:")
        lines += [f"    {scalar(c)}: {listed(parts)}" for c, parts in joined.shared.items()]
    if lines:
        yield "places:"
        yield from lines
    if joined.lost:
        if not lines:
            yield "# places:"
        yield f"{'  # ' if lines else '#   '}aliases:  # {LOOK}names that join no place"
        yield from (f"  #   {remark(scalar(name))}: the place" for name in joined.lost[:MOST_LOST])


def _of(plan: Plan) -> Iterator[str]:
    """Whose places the names are, where not those of the main ones."""
    if plan.places_of:
        main = f"{plan.in_main.words} to the main places" if plan.in_main else "not the main places"
        yield f"  of: {scalar(plan.places_of)}  # {LOOK}{main}"
