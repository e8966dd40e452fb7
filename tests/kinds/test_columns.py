"""A file may have any of the columns of its kind, and each of them may be empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from builders.kinds import KINDS
from builders.sources.dataset import Role, RoleType
from builders.stages.showing import previews_of, projects_of

CELLS = {
    RoleType.TEXT: "a",
    RoleType.MONEY: "1.5",
    RoleType.NUMBER: "3",
    RoleType.INTEGER: "1",
    RoleType.DATE: "2025-01-02",
    RoleType.DATETIME: "2025-01-02T10:00",
    RoleType.YEAR: "2025",
    RoleType.PLACE: "X",
}
PACKAGE = """
name: d
licenses: [{{name: CC0-1.0}}]
lightwell: {{kind: {kind}, updated: 2025-06-30}}
resources: [{{name: rows, path: rows.csv}}]
"""


def cell(role: Role) -> str:
    return role.codes[0] if role.codes else CELLS[role.type]


def count(
    small_portal: Callable[..., Any], kind: str, filled: Sequence[Role], empty: Sequence[Role] = ()
) -> Any:
    header = ",".join(role.name for role in (*filled, *empty))
    row = ",".join([*(cell(role) for role in filled), *("" for _ in empty)])
    files = {"datapackage.yaml": PACKAGE.format(kind=kind), "rows.csv": f"{header}\n{row}\n"}
    portal = small_portal({"d": files}, sound=False)
    assert portal.checked.tables, portal.checked.report.errors
    projects_of(portal.backend, portal.checked)
    previews_of(portal.backend, portal.checked)
    return portal.figures


OPTIONAL = [
    (name, role)
    for name, kind in KINDS.items()
    if name != "places"
    for role in kind.shape.roles
    if not role.required
]


@pytest.mark.parametrize(
    ("kind", "role"), OPTIONAL, ids=[f"{kind}-{role.name}" for kind, role in OPTIONAL]
)
def test_any_one_column_can_stand_beside_the_required_ones(
    small_portal: Callable[..., Any], kind: str, role: Role
):
    required = [own for own in KINDS[kind].shape.roles if own.required]
    assert len(count(small_portal, kind, [*required, role])) > 0


@pytest.mark.parametrize("kind", [name for name in KINDS if name != "places"])
def test_every_column_can_be_empty_but_for_the_required_ones(
    small_portal: Callable[..., Any], kind: str
):
    roles = KINDS[kind].shape.roles
    figures = count(
        small_portal,
        kind,
        [role for role in roles if role.required],
        [role for role in roles if not role.required],
    )
    assert len(figures) > 0


@pytest.mark.parametrize("kind", [name for name in KINDS if name != "places"])
def test_every_column_can_be_filled(small_portal: Callable[..., Any], kind: str):
    assert len(count(small_portal, kind, KINDS[kind].shape.roles)) > 0
