"""The keys of a descriptor, from its JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from builders import sources
from builders.reference.markdown import code, section, table, text
from builders.reference.page import ReferencePage

SCHEMA = Path(sources.__file__).parent / "lightwell.schema.json"
CORRECTIONS = SCHEMA.parent / "corrections.schema.json"
# Told elsewhere: the roles of each kind in kinds.md, a file's own block under the package's.
TOLD_ELSEWHERE = {"roles", "lightwell"}
TYPES = {
    "string": "text",
    "array": "a list",
    "object": "pairs",
    "boolean": "true or false",
    "number": "a number",
    "integer": "a whole number",
    "anything": "anything",
}
BLANKS = {"": "nothing", " ": "a space", "\u00a0": "a no-break space", "\u202f": "a thin space"}

Node = Mapping[str, Any]


def _resolved(node: Node, schema: Node) -> Node:
    """The node with what it refers to; its own words win."""
    if "$ref" not in node:
        return node
    named = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    return {**_resolved(named, schema), **{k: v for k, v in node.items() if k != "$ref"}}


def _holds(node: Node, schema: Node) -> str:
    if "enum" in node:
        return ", ".join(BLANKS.get(str(choice), code(choice)) for choice in node["enum"])
    if "const" in node:
        return code(node["const"])
    for several in ("oneOf", "anyOf"):
        if several in node:
            return " or ".join(_holds(_resolved(n, schema), schema) for n in node[several])
    types = node.get("type", "anything")
    return " or ".join(TYPES[name] for name in ([types] if isinstance(types, str) else types))


def _keys(node: Node, schema: Node, path: str = "") -> Iterator[tuple[str, Node, bool]]:
    """Every key below a node: its path, what the schema says of it, whether it must be there."""
    required = set(node.get("required", ()))
    for name, raw in node.get("properties", {}).items():
        child = _resolved(raw, schema)
        own = f"{path}.{name}" if path else name
        yield own, child, name in required
        if name in TOLD_ELSEWHERE:
            continue
        yield from _keys(child, schema, own)
        for inner, mark in (("items", "[]"), ("additionalProperties", ".NAME")):
            if isinstance(child.get(inner), dict):
                yield from _keys(_resolved(child[inner], schema), schema, own + mark)


def keys_table(node: Node, schema: Node) -> str:
    """Every key below a node of a JSON Schema, as a table."""
    rows = (
        (
            code(path),
            text(child.get("description", "")),
            _holds(child, schema),
            "yes" if required else "",
        )
        for path, child, required in _keys(node, schema)
    )
    return table(("Key", "What it says", "What it holds", "Required"), rows)


def _without(node: Node, name: str) -> Node:
    rest = {key: value for key, value in node["properties"].items() if key != name}
    return {**node, "properties": rest}


def _write() -> str:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    corrections = json.loads(CORRECTIONS.read_text(encoding="utf-8"))
    package = _resolved(schema["properties"]["lightwell"], schema)
    resource = _resolved(schema["properties"]["resources"]["items"], schema)
    outer = _without(_without(schema, "lightwell"), "resources")
    return "\n".join(
        (
            section(
                "The package", "What is said of the dataset as a whole.", keys_table(outer, schema)
            ),
            section(
                "The `lightwell` block",
                "How every file of the dataset is read. These keys stand below `lightwell:`.",
                keys_table(package, schema),
            ),
            section(
                "A file",
                "These keys stand below each entry of `resources:`. A file's own `lightwell` block "
                "is merged over the package's, key by key.",
                keys_table(resource, schema),
            ),
            section(
                "Corrections",
                "A `corrections.yaml` beside the descriptor is a list of corrections, made in its "
                "order after the files are read and before they are checked. These keys stand in "
                "each entry. To replace takes `column`, `expect`, `becomes` and `row` or `where`; "
                "to relabel takes `column`, `expect` and `becomes`; to drop takes `where`, or "
                "`row` with what is expected in some of its columns.",
                keys_table(corrections["items"], corrections),
            ),
        )
    )


DESCRIPTOR_PAGE = ReferencePage(
    "descriptor.md",
    "The descriptor",
    "A `datapackage.yaml` (or `.json`) beside the files of a dataset says what they are and how to "
    "read them. It is a Frictionless Data Package with one block more, `lightwell`. A list's "
    "entries are written as `[]`, and a name that you choose as `NAME`.",
    _write,
)
