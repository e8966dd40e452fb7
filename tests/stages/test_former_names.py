"""A dataset that was renamed keeps every address that it had."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from over_time import ONE, THREE, TWO, Portal, put_out, texts

from builders.releases.versions.files import version_files
from builders.releases.versions.version import VersionList
from builders.stages.versions import versions_of


def addresses(own: VersionList) -> set[str]:
    return {artifact.path for artifact in version_files([own])}


def renamed_twice(portal: Portal, out: Callable[[str], Any]) -> VersionList:
    """Calls, then help, then aid: each declares the name before it alone."""
    portal.write(ONE, name="calls", folder="kept")
    out("calls")
    portal.write(TWO, name="help", folder="kept", block="  formerly: [calls]\n")
    out("help")
    portal.write(THREE, name="aid", folder="kept", block="  formerly: [help]\n")
    return out("aid")


def test_a_dataset_that_was_renamed_twice_keeps_the_addresses_of_its_first_name(
    portal: Portal,
) -> None:
    def released(_: str) -> VersionList:
        own = portal.listed(releases="releases")
        put_out(own, portal.root / "releases")
        return own

    own = renamed_twice(portal, released)
    first = own.versions[2].version
    assert ("help", "calls") == own.dataset.formerly
    wanted = {f"downloads/{name}/versions/{first}/rows.csv" for name in ("calls", "help", "aid")}
    assert wanted <= addresses(own)


def test_git_knows_the_names_that_a_dataset_had_even_where_nobody_declares_them(
    portal: Portal,
) -> None:
    portal.commit(ONE, name="calls", folder="kept")
    portal.commit(TWO, name="help", folder="kept")
    own = portal.listed()
    assert ("calls",) == own.dataset.formerly
    assert [TWO, ONE] == texts(own)


def test_a_dataset_that_got_its_old_name_back_leads_there_from_the_name_between(
    portal: Portal,
) -> None:
    for name in ("calls", "help", "calls"):
        portal.commit(ONE, name=name, folder="kept")
    assert ("help",) == portal.listed().dataset.formerly


def test_the_list_of_versions_stays_at_the_address_of_a_former_name(portal: Portal) -> None:
    portal.commit(ONE)
    portal.commit(TWO, name="help", folder="calls", block="  formerly: [calls]\n")
    given = {artifact.path: artifact.read() for artifact in version_files([portal.listed()])}
    old, new = (given[f"downloads/{name}/versions/versions.json"] for name in ("calls", "help"))
    assert new == old


def test_a_new_dataset_under_a_former_name_takes_over_nothing_of_the_one_that_had_it(
    portal: Portal,
) -> None:
    portal.write(ONE, folder="kept")
    put_out(portal.listed(releases="releases"), portal.root / "releases")
    portal.write(TWO, name="help", folder="kept", block="  formerly: [calls]\n")
    put_out(portal.listed(releases="releases"), portal.root / "releases")
    portal.write(TWO, name="help", folder="kept")
    portal.write(THREE, name="calls", folder="new")
    made = portal.check(portal.root, releases="releases")
    lists = {
        own.dataset.id: own for own in versions_of(made.backend.con, made.settings, made.checked)
    }
    assert [THREE] == texts(lists["calls"])
    assert () == lists["help"].dataset.formerly
    assert TWO in texts(lists["help"])


def test_a_former_name_that_is_another_dataset_is_refused(portal: Portal) -> None:
    portal.write(ONE)
    portal.write(TWO, name="help", block="  formerly: [calls]\n")
    made = portal.check(portal.root, sound=False)
    assert "former-name-in-use" in made.codes()
