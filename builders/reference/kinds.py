"""The kinds of dataset, and the roles that each kind's columns may have."""

from __future__ import annotations

from builders.kinds import KINDS
from builders.kinds.kind import Kind
from builders.reference.markdown import code, codes, section, table, text
from builders.reference.page import ReferencePage
from builders.sources.dataset import Role

TYPES = {
    "text": "text",
    "money": "an amount of money, exact to the last digit",
    "number": "a number, exact to the last digit",
    "integer": "a whole number",
    "date": "a day",
    "datetime": "a day, with a time of day if known",
    "year": "a year",
    "boolean": "yes or no",
    "code": "one of a list of codes",
    "place": "a place, by name, alias or id",
}


def _row(role: Role) -> tuple[str, ...]:
    holds = codes(role.codes) if role.codes else TYPES.get(role.type, str(role.type))
    return (code(role.name), text(role.description), holds, "yes" if role.required else "")


def _kind(kind: Kind) -> str:
    standard = f" It follows {text(kind.standard)}." if kind.standard else ""
    return section(
        text(kind.title),
        f"Written `kind: {kind.name}`. One row is {text(kind.shape.one_row_is)}.{standard}",
        table(("Role", "What it means", "What it holds", "Required"), map(_row, kind.shape.roles)),
    )


def _write() -> str:
    return "\n".join(_kind(kind) for kind in KINDS.values())


KINDS_PAGE = ReferencePage(
    "kinds.md",
    "Kinds and roles",
    "A dataset is of one kind, which says what one row of it is. A column's role says what the "
    "column means, whatever it is called in the file. A required role comes from a column, from a "
    "constant or from unpivoted columns. A column without a role is published as it stands.",
    _write,
)
