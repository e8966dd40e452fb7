"""Every kind is whole: its roles, its measures, its view."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builders.kinds import KINDS, SHAPES
from builders.sources.dataset import RoleType
from builders.tables.typing import OWN_NAMES

# The roles that the contract of each kind promises must be known.
REQUIRED = {
    "places": {"name"},
    "budget": {"year", "phase", "amount"},
    "payments": {"date", "amount"},
    "projects": {"id", "name"},
    "requests": {"id", "opened", "service"},
    "indicators": {"indicator", "period"},
    "counts": {"statistic", "period", "value"},
}


def test_the_kinds_are_the_seven():
    assert list(REQUIRED) == list(KINDS) == list(SHAPES)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_required_roles_of_a_kind_are_those_that_are_promised(kind: Any):
    assert REQUIRED[kind.name] == {role.name for role in kind.shape.roles if role.required}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_roles_of_a_kind_are_named_once_and_described(kind: Any):
    names = [role.name for role in kind.shape.roles]
    assert sorted(set(names)) == sorted(names)
    assert all(role.description.endswith(".") for role in kind.shape.roles)
    assert all(role.name == role.name.lower() for role in kind.shape.roles)
    assert not set(names) & (set(OWN_NAMES) - {"place"})


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_codes_have_their_words_and_only_codes(kind: Any):
    for role in kind.shape.roles:
        assert bool(role.codes) == (role.type is RoleType.CODE), role.name
        assert all(code == code.lower().replace(" ", "_") for code in role.codes)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_has_measures_a_page_and_a_standard(kind: Any):
    assert kind.measures
    assert kind.page.endswith(".html")
    assert kind.standard
    assert kind.shape.kind == kind.name
    assert callable(kind.view)


def test_each_kind_has_a_file_of_its_own(checkout: Path):
    files = {path.stem for path in (checkout / "builders/kinds").glob("*.py")}
    assert files == {*KINDS, "__init__", "kind"}
