"""Whether what a descriptor says makes sense for its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from builders.problems import Problem
from builders.sources.dataset import Role, RoleType, Shape
from builders.sources.markup import Markup, Path, as_text
from builders.sources.validation import dotted
from builders.wording.nearest import did_you_mean

ADDED_UP = (RoleType.MONEY, RoleType.NUMBER, RoleType.INTEGER)
SIDE_BY_SIDE = "id"  # it may stand in several columns, whose cells identify a row together
DAYS = frozenset({"updated", "as_of"})
# The letters of strptime that mean the same to every engine here.
DATE_LETTERS = "YymdHIMSpfbBjaAzZ%"
ZONE_LAST = "A zone, %z or %Z, can be read at the end only."


def meaning_problems(
    markup: Markup, block: Mapping[str, Any], at: Path, shape: Shape, file: str
) -> Iterator[Problem]:
    """What is wrong with a block that the JSON Schema lets pass; ``at`` is its path."""
    check = _Check(markup, file, shape, at)
    yield from check.columns(block.get("roles", {}))
    yield from check.constants(block.get("constants", {}))
    yield from check.values(block.get("values", {}))
    yield from check.unpivot(block.get("unpivot"))
    for index, form in enumerate(block.get("dates", ())):
        yield from check.date_form(form, ("dates", index))
    for index, bound in enumerate(block.get("changes", ())):
        yield from check.summed(bound, ("changes", index))
    for index, control in enumerate(block.get("controls", ())):
        yield from check.control(control, index)
    for key, rate in block.get("per", {}).items():
        for name, value in rate.get("where", {}).items():
            at_role = ("per", as_text(key), "where", as_text(name))
            yield from check.role(as_text(name), at_role)
            yield from check.code(as_text(name), value, at_role)
    yield from check.split(block.get("places", {}))
    for key in sorted(DAYS.intersection(block)):
        yield from check.day(block[key], (key,))


class _Check:
    """One block, its shape and where it stands."""

    def __init__(self, markup: Markup, file: str, shape: Shape, at: Path) -> None:
        self.markup, self.file, self.shape, self.at = markup, file, shape, at

    def made(self, code: str, path: Path, found: Any, wanted: str = "", hint: str = "") -> Problem:
        whole = (*self.at, *path)
        row = self.markup.line(whole)
        return Problem(code, self.file, row, dotted(whole), as_text(found), wanted, hint)

    def role(self, name: str, path: Path) -> Iterator[Problem]:
        if self.shape.role(name) is None:
            names = [role.name for role in self.shape.roles]
            yield self.made("unknown-role", path, name, ", ".join(names), did_you_mean(name, names))

    def columns(self, roles: Mapping[str, Any]) -> Iterator[Problem]:
        for role, columns in roles.items():
            yield from self.role(role, ("roles", role))
            yield from self.added_up(role, columns)

    def constants(self, constants: Mapping[str, Any]) -> Iterator[Problem]:
        for role, value in constants.items():
            yield from self.role(role, ("constants", role))
            yield from self.code(role, value, ("constants", role))

    def values(self, maps: Mapping[str, Any]) -> Iterator[Problem]:
        for role, values in maps.items():
            yield from self.role(role, ("values", role))
            for cell, value in values.items():
                yield from self.code(role, value, ("values", role, as_text(cell)))

    def added_up(self, name: str, columns: Any) -> Iterator[Problem]:
        role = self.shape.role(name)
        several = isinstance(columns, list) and len(columns) > 1
        if role and several and role.type not in ADDED_UP and name != SIDE_BY_SIDE:
            yield self.made("role-not-added-up", ("roles", name), name)

    def code(self, name: str, value: Any, path: Path) -> Iterator[Problem]:
        role = self.shape.role(name)
        if role and role.type is RoleType.CODE and not is_code(role, as_text(value)):
            codes = list(role.codes)
            yield self.made(
                "unknown-code-in-descriptor",
                path,
                value,
                ", ".join(codes),
                did_you_mean(as_text(value), codes),
            )

    def unpivot(self, block: Mapping[str, Any] | None) -> Iterator[Problem]:
        if block is None:
            return
        yield from self.role(block["value"], ("unpivot", "value"))
        for column, said in block["columns"].items():
            for role, value in said.items():
                path = ("unpivot", "columns", as_text(column), role)
                yield from self.role(role, path)
                yield from self.code(role, value, path)

    def date_form(self, form: str, path: Path) -> Iterator[Problem]:
        letters = re.findall(r"%-?(.?)", form)
        if not letters or any(not ch or ch not in DATE_LETTERS for ch in letters):
            yield self.made("date-form-unknown", path, form)
        elif re.search("%[zZ].", form):
            yield self.made("date-form-unknown", path, form, "", ZONE_LAST)

    def summed(self, said: Mapping[str, Any], path: Path) -> Iterator[Problem]:
        """A role whose cells are added up, where other roles have certain values."""
        yield from self.role(said["role"], (*path, "role"))
        role = self.shape.role(said["role"])
        if role and role.type not in ADDED_UP:
            yield self.made("role-not-added-up", (*path, "role"), said["role"])
        for name, value in said.get("where", {}).items():
            yield from self.role(name, (*path, "where", name))
            yield from self.code(name, value, (*path, "where", name))

    def control(self, control: Mapping[str, Any], index: int) -> Iterator[Problem]:
        path: Path = ("controls", index)
        yield from self.summed(control, path)
        if not is_decimal(as_text(control["total"])):
            yield self.made("total-not-a-number", (*path, "total"), control["total"])

    def split(self, places: Mapping[str, Any]) -> Iterator[Problem]:
        """A split is of names that are shared, and of a kind that tells of money in places."""
        said = places.get("split")
        if not said:
            return
        path = ("places", "split")
        types = {role.type for role in self.shape.roles}
        if not {RoleType.MONEY, RoleType.PLACE} <= types:
            yield self.made("place-split-without-money", path, self.shape.kind)
        shared = [as_text(name) for name in places.get("shared", {})]
        names = list(map(as_text, said)) if isinstance(said, dict) else []
        for name in names:
            if name not in shared:
                hint = did_you_mean(name, shared)
                yield self.made("place-split-not-shared", (*path, name), name, "", hint)

    def day(self, text: str, path: Path) -> Iterator[Problem]:
        try:
            date.fromisoformat(text)
        except ValueError:
            yield self.made("day-not-in-calendar", path, text)


def is_code(role: Role, text: str) -> bool:
    """Whether the text is one of the role's codes, whatever its case."""
    return text.strip().lower().replace(" ", "_").replace("-", "_") in role.codes


def is_decimal(text: str) -> bool:
    """Whether the text is a plain decimal number."""
    try:
        return Decimal(text).is_finite() and text.isascii() and "_" not in text
    except InvalidOperation:
        return False
