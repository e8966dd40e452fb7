"""Foreign keys as a schema writes them, each with the place where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builders.problems import Problem
from builders.sources.markup import Markup, Path, as_text
from builders.sources.validation import dotted


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns of a file, and the columns of another where their values must stand.

    ``package`` is empty for a file of the same dataset, ``resource`` for the same file.
    """

    columns: tuple[str, ...]
    package: str
    resource: str
    there: tuple[str, ...]
    said_in: str = ""  # the file that says so, with the line and the path in it
    row: int | None = None
    at: str = ""

    def problem(self, code: str, found: str, wanted: str = "", hint: str = "") -> Problem:
        """A problem of the key itself."""
        return Problem(code, self.said_in, self.row, self.at, found, wanted, hint)


def foreign_keys_of(
    schema: Mapping[str, Any], file: str, markup: Markup | None = None, at: Path = ()
) -> tuple[ForeignKey, ...]:
    """The foreign keys of a schema that stands at ``at`` in the document of ``file``."""
    keys: list[ForeignKey] = []
    for number, said in enumerate(_listed(schema.get("foreignKeys"))):
        reference = said.get("reference") if isinstance(said, dict) else None
        if not isinstance(reference, dict):
            continue
        path = (*at, "foreignKeys", number)
        keys.append(
            ForeignKey(
                columns=_names(said.get("fields")),
                package=as_text(reference.get("package")).strip(),
                resource=as_text(reference.get("resource")),
                there=_names(reference.get("fields")),
                said_in=file,
                row=markup.line(path) if markup else None,
                at=dotted(path),
            )
        )
    return tuple(keys)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _names(value: Any) -> tuple[str, ...]:
    return tuple(map(as_text, value if isinstance(value, list) else [value] if value else []))
