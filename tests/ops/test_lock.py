"""The lock covers what pyproject.toml asks for, with hashes, and names no machine."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

LOCKS = ("requirements.txt", "requirements-dev.txt")
ALL_LOCKS = (*LOCKS, "requirements-oc4ids.txt")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")


def pins(lock: Path) -> dict[str, Version]:
    found = (PINNED.match(line) for line in lock.read_text(encoding="utf-8").splitlines())
    return {canonicalize_name(match[1]): Version(match[2]) for match in found if match}


def asked(checkout: Path, *, all_extras: bool) -> list[Requirement]:
    written = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = written["project"]["dependencies"] + written["build-system"]["requires"]
    if all_extras:
        for extra in written["project"]["optional-dependencies"].values():
            wanted += extra
    return [Requirement(line) for line in wanted]


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_holds_a_fitting_version_of_every_dependency(checkout: Path, lock: str) -> None:
    locked = pins(checkout / lock)
    missing = [
        str(wanted)
        for wanted in asked(checkout, all_extras="dev" in lock)
        if canonicalize_name(wanted.name) not in locked
        or locked[canonicalize_name(wanted.name)] not in wanted.specifier
    ]
    assert [] == missing


def test_both_locks_hold_the_same_versions(checkout: Path) -> None:
    run, develop = (pins(checkout / lock) for lock in LOCKS)
    assert {} == {name: found for name, found in run.items() if develop.get(name) != found}


@pytest.mark.parametrize("lock", ALL_LOCKS)
def test_every_locked_package_has_a_hash(checkout: Path, lock: str) -> None:
    text = (checkout / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [] == [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry]


@pytest.mark.parametrize("lock", ALL_LOCKS)
def test_the_lock_names_no_address_and_no_path(checkout: Path, lock: str) -> None:
    text = (checkout / lock).read_text(encoding="utf-8")
    assert [] == re.findall(
        r"https?://\S+|file:\S+|--(?:index|extra-index|find)\S*|(?<!\w)/\S+", text
    )


def test_every_dependency_has_a_range(checkout: Path) -> None:
    open_ended = [
        str(wanted)
        for wanted in asked(checkout, all_extras=True)
        if not {">=", "<"} <= {part.operator for part in wanted.specifier}
    ]
    assert [] == open_ended


def test_every_dependency_has_its_reason_in_contributing(checkout: Path) -> None:
    reasons = (checkout / "CONTRIBUTING.md").read_text(encoding="utf-8").lower()
    unsaid = [
        wanted.name
        for wanted in asked(checkout, all_extras=True)
        if f"| `{wanted.name.lower()}` |" not in reasons
    ]
    assert [] == unsaid
