"""A descriptor held against the published JSON Schema, in a clerk's words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from builders.problems import Problem
from builders.sources.markup import Markup, Path, as_text
from builders.wording.nearest import did_you_mean

if TYPE_CHECKING:
    import jsonschema

SCHEMA_NAME = "lightwell.schema.json"
CORRECTIONS = "corrections.schema.json"
TYPES = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a block of keys and values",
}


# What jsonschema says of its errors' parts is wider than what our schema lets happen.
Error = Any


@cache
def schema_text() -> str:
    """The JSON Schema of a descriptor, as it is published."""
    return files("builders.sources").joinpath(SCHEMA_NAME).read_text(encoding="utf-8")


@cache
def _validator() -> jsonschema.Draft202012Validator:
    import jsonschema

    return jsonschema.Draft202012Validator(json.loads(schema_text()))


@cache
def _correction_validator() -> jsonschema.Draft202012Validator:
    import jsonschema

    text = files("builders.sources").joinpath(CORRECTIONS).read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


@cache
def _package_validator() -> jsonschema.Draft202012Validator:
    """For Data Packages that no portal reads: the standard asks less of names and paths."""
    schema = json.loads(schema_text())
    schema["required"] = ["resources"]
    schema["properties"]["name"] = {"description": "The package's name.", "type": "string"}
    resource = schema["$defs"]["resource"]
    del resource["required"]
    resource["properties"]["path"] = {
        "description": "The file, from the package's folder.",
        "type": ["string", "array"],
    }
    resource["properties"]["dialect"]["type"] = ["object", "string"]
    import jsonschema

    return jsonschema.Draft202012Validator(schema)


def descriptor_problems(markup: Markup, file: str, *, portal: bool = True) -> Iterator[Problem]:
    """Everything in a descriptor that the schema does not allow.

    Outside a portal it need not have a lightwell block, nor a name that can stand in an address.
    """
    yield from _told_of(_validator() if portal else _package_validator(), markup, file)


def correction_problems(markup: Markup, file: str) -> Iterator[Problem]:
    """Everything in a ``corrections.yaml`` that its schema does not allow."""
    yield from _told_of(_correction_validator(), markup, file)


def _told_of(
    validator: jsonschema.Draft202012Validator, markup: Markup, file: str
) -> Iterator[Problem]:
    errors = sorted(validator.iter_errors(markup.value), key=_order)
    found = [told for error in errors for told in _problems(_deepest(error), markup, file)]
    yield from sorted(found, key=lambda problem: problem.row or 0)


def _order(error: Error) -> list[str]:
    return [str(part) for part in error.absolute_path]


def _deepest(error: Error) -> Error:
    """Of a choice of forms, the error in the one that was meant, if that can be told."""
    for inner in error.context or ():
        if inner.validator != "type":
            return _deepest(inner)
    return error


def _problems(error: Error, markup: Markup, file: str) -> Iterator[Problem]:
    say = WORDING.get(error.validator, _wrong_form)
    path: Path = tuple(error.absolute_path)
    for told in say(error):
        row = markup.line((*path, told.key) if told.key else path)
        yield Problem(told.code, file, row, dotted(path), told.found, told.wanted, told.hint)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of one error of the schema; ``key`` is the key at fault, if one is."""

    code: str
    found: str
    wanted: str = ""
    hint: str = ""
    key: str = ""


def _unknown_keys(error: Error) -> Iterator[_Told]:
    known = sorted(error.schema.get("properties", {}))
    for key in error.instance:
        if key not in known:
            hint = did_you_mean(str(key), known)
            yield _Told("descriptor-unknown-key", str(key), ", ".join(known), hint, key)


def _missing_key(error: Error) -> Iterator[_Told]:
    # The validator gives one error for each missing key, and names it in its message.
    for key in error.validator_value:
        if error.message.startswith(f"'{key}'"):
            yield _Told("descriptor-key-missing", key)


def _no_choice(error: Error) -> Iterator[_Told]:
    choices = [str(value) for value in error.validator_value]
    wanted = " or ".join(f"“{choice}”" for choice in choices)
    found = as_text(error.instance)
    yield _Told("descriptor-not-a-choice", found, wanted, did_you_mean(found, choices))


def _wrong_type(error: Error) -> Iterator[_Told]:
    yield _Told("descriptor-wrong-type", _shown(error.instance), _types(error))


def _no_form_fits(error: Error) -> Iterator[_Told]:
    wanted = [_types(inner) for inner in error.context or () if inner.validator == "type"]
    words = " or ".join(dict.fromkeys(wanted)) or error.schema.get("description", "")
    yield _Told("descriptor-wrong-type", _shown(error.instance), words)


def _wrong_form(error: Error) -> Iterator[_Told]:
    wanted = error.schema.get("description", error.message)
    yield _Told("descriptor-wrong-form", as_text(error.instance), wanted)


WORDING: dict[str, Callable[[Error], Iterator[_Told]]] = {
    "additionalProperties": _unknown_keys,
    "required": _missing_key,
    "enum": _no_choice,
    "type": _wrong_type,
    "oneOf": _no_form_fits,
    "anyOf": _no_form_fits,
}


def dotted(path: tuple[str | int, ...]) -> str:
    """A path in a descriptor for people: ``resources[1].path`` (the first is 1)."""
    shown = ""
    for part in path:
        shown += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if shown else part
    return shown


def _types(error: Error) -> str:
    wanted = error.validator_value
    return " or ".join(TYPES[name] for name in ([wanted] if isinstance(wanted, str) else wanted))


def _shown(value: Any) -> str:
    if isinstance(value, dict | list):
        return TYPES["object" if isinstance(value, dict) else "array"]
    return f"“{as_text(value)}”" if value not in (None, "") else "nothing"
