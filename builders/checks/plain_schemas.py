"""Table Schemas so plain that there is no need to ask frictionless whether they are valid."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

WORDS = frozenset({"title", "description", "example", "rdfType", "$schema"})
SCHEMA_KEYS = frozenset({"fields", "primaryKey", "missingValues", *WORDS})
FIELD_KEYS = frozenset({"name", "type", "format", "constraints", *WORDS})
KINDS = frozenset({"string", "integer", "number", "boolean", "date", "datetime", "year", "any"})
FLAGS = frozenset({"required", "unique"})
LENGTHS = frozenset({"minLength", "maxLength"})
BOUNDS = frozenset({"minimum", "maximum"})


def is_plain(schema: Mapping[str, Any]) -> bool:
    """Whether everything in the schema is of the plainest form; names and keys are seen to before.

    ``False`` says nothing against it.
    """
    missing = schema.get("missingValues", [])
    words_only = all(isinstance(schema[key], str) for key in WORDS & schema.keys())
    tokens_only = isinstance(missing, list) and all(isinstance(token, str) for token in missing)
    if not schema.keys() <= SCHEMA_KEYS or not words_only or not tokens_only:
        return False
    return all(_is_plain_field(field) for field in schema["fields"])


def is_plainly_of_type(kind: str, text: str) -> bool:
    """Whether a text is certainly a value of that type; ``False`` says nothing against it."""
    if kind in ("string", "any"):
        return bool(text)
    if kind in ("integer", "number") and text.isascii():
        return text.isdigit()
    if kind == "date":
        with suppress(ValueError):
            return date.fromisoformat(text).isoformat() == text
    return False


def _is_plain_field(field: Any) -> bool:
    if not isinstance(field, dict) or not field.keys() <= FIELD_KEYS:
        return False
    kind, constraints = field.get("type", "any"), field.get("constraints", {})
    if kind not in KINDS or field.get("format", "default") != "default":
        return False
    words_only = all(isinstance(field[key], str) for key in WORDS & field.keys())
    if not words_only or not isinstance(field["name"], str) or not isinstance(constraints, dict):
        return False
    return all(_is_plain_constraint(kind, name, value) for name, value in constraints.items())


def _is_plain_constraint(kind: str, name: str, value: Any) -> bool:
    if name in FLAGS:
        return isinstance(value, bool)
    if name in LENGTHS and kind == "string":
        return type(value) is int and value >= 0
    if name == "pattern" and kind == "string":
        return isinstance(value, str)
    if name == "enum" and kind == "string":
        return isinstance(value, list) and all(isinstance(v, str) and v for v in value)
    if name in BOUNDS and kind in ("integer", "number", "year"):
        return type(value) is int
    return name in BOUNDS and kind == "date" and is_plainly_of_type(kind, str(value))
