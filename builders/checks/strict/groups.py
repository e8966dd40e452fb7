"""Digits are grouped as people group them; whole numbers may be grouped too (Table Schema 2)."""

from __future__ import annotations

import re

from builders.checks.strict.rule import CellRule, Field, Refusal

GROUPED = ("integer", "number")


def check(field: Field, cell: str) -> Refusal | None:
    """Numbers whose groups are broken: ``1,23,4``."""
    group = _group(field)
    if not group or field.get("bareNumber") is False or group not in cell:
        return None
    sign = re.escape(group)
    grouped = rf"[-+]?[0-9]{{1,3}}(?:{sign}[0-9]{{2,3}})*{sign}[0-9]{{3}}(?![0-9{sign}]).*"
    if re.fullmatch(grouped, cell.strip()):
        return None
    kind = "cell-not-whole" if field.get("type") == "integer" else "cell-not-a-number"
    return Refusal(kind, f"1{group}234")


def bare(field: Field, cell: str) -> str:
    """The cell without its groups where frictionless would stumble over them."""
    group = _group(field)
    return cell.replace(group, "") if group and field.get("type") == "integer" else cell


def _group(field: Field) -> str:
    return str(field.get("groupChar") or "") if field.get("type") in GROUPED else ""


RULE = CellRule(
    "groups",
    "The groups of a number have three digits, or two as in India; whole numbers may have them.",
    ("cell-not-whole", "cell-not-a-number"),
    ({"type": "number", "groupChar": ","}, "1,23,4"),
    check,
)
