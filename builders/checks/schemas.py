"""Whether a Table Schema itself is valid, before any row is held against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builders.checks.linear import pattern_refusals
from builders.checks.plain_schemas import is_plain, is_plainly_of_type
from builders.problems import Problem
from builders.sources.markup import Markup, Path, as_text
from builders.sources.validation import dotted
from builders.wording.nearest import did_you_mean

# The types of Table Schema 2 with the constraints of each, beside those that every type has.
EVERY = ("required", "unique", "enum")
BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
LENGTHS = ("minLength", "maxLength")
TYPES: dict[str, tuple[str, ...]] = {
    "string": (*LENGTHS, "pattern"),
    "integer": BOUNDS,
    "number": BOUNDS,
    "boolean": (),
    "date": BOUNDS,
    "datetime": BOUNDS,
    "time": BOUNDS,
    "year": BOUNDS,
    "yearmonth": BOUNDS,
    "duration": BOUNDS,
    "array": (*LENGTHS, "jsonSchema"),
    "object": (*LENGTHS, "jsonSchema"),
    "list": LENGTHS,
    "geopoint": (),
    "geojson": (),
    "any": (),
}
STUMBLES = (ArithmeticError, ValueError, TypeError, AttributeError, re.error)
# A schema that does not say of which version of the standard it is may use what the second has.
SECOND = {"$schema": "https://datapackage.org/profiles/2.0/tableschema.json"}


def schema_problems(markup: Markup, schema: Any, at: Path, file: str) -> Iterator[Problem]:
    """Everything wrong with a Table Schema that stands at ``at`` in a document."""
    check = _Check(markup, at, file)
    fields = schema.get("fields") if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not fields:
        yield check.made("schema-no-fields", ())
        return
    found = [*check.fields(fields), *check.keys(schema, fields)]
    yield from found or check.verdict(schema)


@dataclass(frozen=True, slots=True)
class _Check:
    """A schema's place in its document."""

    markup: Markup
    at: Path
    file: str

    def made(
        self, code: str, path: Path, found: Any = "", wanted: str = "", hint: str = ""
    ) -> Problem:
        whole = (*self.at, *path)
        row = self.markup.line(whole)
        return Problem(code, self.file, row, dotted(whole), as_text(found), wanted, hint)

    def fields(self, fields: Sequence[Any]) -> Iterator[Problem]:
        seen: set[str] = set()
        for index, said in enumerate(fields):
            name = as_text(said.get("name")) if isinstance(said, dict) else ""
            if not name:
                yield self.made("schema-field-nameless", ("fields", index), index + 1)
                continue
            if name in seen:
                yield self.made("schema-field-twice", ("fields", index, "name"), name)
            seen.add(name)
            yield from self.field(said, ("fields", index))

    def field(self, said: Mapping[str, Any], path: Path) -> Iterator[Problem]:
        kind = said.get("type", "any")
        if kind not in TYPES:
            hint = did_you_mean(as_text(kind), TYPES)
            wanted = ", ".join(TYPES)
            yield self.made("schema-unknown-type", (*path, "type"), kind, wanted, hint)
            return
        constraints = said.get("constraints")
        allowed = (*EVERY, *TYPES[kind])
        for name, value in constraints.items() if isinstance(constraints, dict) else ():
            here = (*path, "constraints", name)
            if name not in allowed:
                hint = did_you_mean(name, allowed)
                wanted = ", ".join(allowed)
                yield self.made("schema-unknown-constraint", here, name, wanted, hint)
            elif name == "pattern":
                yield from self.pattern(value, here)
            elif name in (*BOUNDS, "enum"):
                yield from self.values(said, value, here)

    def pattern(self, value: Any, path: Path) -> Iterator[Problem]:
        for code, reason in pattern_refusals(value):
            yield self.made(code, path, value, reason)

    def values(self, said: Mapping[str, Any], value: Any, path: Path) -> Iterator[Problem]:
        """Bounds and lists of values are written as the column's cells are."""
        items = value if isinstance(value, list) else [value]
        plain = {key: said[key] for key in said if key != "constraints"}
        for item in items:
            if isinstance(item, str) and not _is_of_type(plain, item):
                yield self.made(
                    "schema-value-not-of-type", path, item, f"a value of type {said.get('type')}"
                )

    def keys(self, schema: Mapping[str, Any], fields: Sequence[Any]) -> Iterator[Problem]:
        names = [as_text(said.get("name")) for said in fields if isinstance(said, dict)]
        for path, name in _named_in_keys(schema):
            if name not in names:
                hint, wanted = did_you_mean(name, names), ", ".join(names)
                yield self.made("schema-key-unknown-field", path, name, wanted, hint)

    def verdict(self, schema: Mapping[str, Any]) -> Iterator[Problem]:
        """What frictionless has against it beside all that."""
        if is_plain(schema):
            return
        from frictionless import FrictionlessException, Schema

        try:
            Schema.from_descriptor({**SECOND, **schema})
        except FrictionlessException as error:
            notes = "; ".join([reason.note for reason in error.reasons] or [error.error.note])
            yield self.made("schema-not-valid", (), notes)
        except STUMBLES as error:
            yield self.made("schema-not-valid", (), str(error))


def _is_of_type(said: Mapping[str, Any], text: str) -> bool:
    if is_plainly_of_type(str(said.get("type", "any")), text) and "format" not in said:
        return True
    from frictionless import Field, FrictionlessException

    try:
        value, notes = Field.from_descriptor(dict(said)).read_cell(text)
    except (FrictionlessException, *STUMBLES):
        return True  # frictionless has its own word on the field
    return not notes and value is not None


def _named_in_keys(schema: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Every field that a key names, with where it does."""
    for name in _listed(schema.get("primaryKey")):
        yield ("primaryKey",), name
    unique = schema.get("uniqueKeys")
    for index, key in enumerate(unique if isinstance(unique, list) else ()):
        for name in _listed(key):
            yield ("uniqueKeys", index), name
    foreign = schema.get("foreignKeys")
    for index, key in enumerate(foreign if isinstance(foreign, list) else ()):
        for name in _listed(key.get("fields") if isinstance(key, dict) else None):
            yield ("foreignKeys", index, "fields"), name


def _listed(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]
