"""Runs libcoveoc4ids on one file: its arguments are the file and the address of the schemas.

It runs in an environment of its own (``requirements-oc4ids.txt``), and so stands alone. What it
prints is what the library finds, one line each.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from typing import Any

from libcoveoc4ids.api import oc4ids_json_output
from libcoveoc4ids.config import LibCoveOC4IDSConfig

VERSION = "0.9"


def main(file: str, host: str) -> None:
    """Print each fault."""
    config = LibCoveOC4IDSConfig(
        {
            "schema_host": host,
            "schema_version": VERSION,
            "schema_version_choices": {VERSION: (VERSION, host)},
            "schema_codelists": {VERSION: f"{host}codelists/"},
        }
    )
    with tempfile.TemporaryDirectory() as scratch:
        found = oc4ids_json_output(scratch, file, lib_cove_oc4ids_config=config)
    sys.stdout.writelines(f"{fault}\n" for fault in _faults(found))


def _faults(found: dict[str, Any]) -> Iterator[str]:
    for message, values in found["validation_errors"]:
        yield f"invalid: {message} {values[:2]}"
    for field in found["data_only"]:
        yield f"a field that the schema does not know: {field}"
    for check in found["additional_checks"]:
        yield f"{check['check_id']}: {check['paths'][:2]}"
    for name in found["additional_closed_codelist_values"]:
        yield f"not in the closed list: {name}"


if __name__ == "__main__":
    main(*sys.argv[1:])
