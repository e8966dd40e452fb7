"""Versions stay: they come from git or from the last site, and none of them exposes anybody."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from over_time import ONE, THREE, TWO, Portal, git, put_out, texts

from builders.releases.versions.files import version_files
from builders.releases.versions.version import Standing, VersionList
from builders.settings import Versions

PERSONAL = "id,opened,closed,service,email\n1,2025-03-01,,Bins,ann.lee@example.org\n"
DROP = "  disclosure: {columns: {email: {answer: drop, reason: People}}}\n"


def days(own: VersionList) -> list[str]:
    return [version.day for version in own.versions]


def standings(own: VersionList) -> list[str]:
    return [version.standing.value for version in own.versions]


def test_each_committed_state_is_a_version_with_its_day_and_its_own_bytes(portal: Portal) -> None:
    for text in (ONE, TWO, THREE):
        portal.commit(text)
    own = portal.listed()
    assert ["2025-06-03", "2025-06-02", "2025-06-01"] == days(own)
    assert [THREE, TWO, ONE] == texts(own)
    assert own.present.version == own.dataset.version
    assert () == own.said


def test_rows_are_counted_by_their_key_against_the_version_before(portal: Portal) -> None:
    portal.commit(ONE)
    portal.commit(TWO)
    now, first = portal.listed().versions
    assert now.change is not None
    rows = now.change.rows
    assert (1, 0, 1, ("id",)) == (rows.added, rows.removed, rows.changed, rows.keys)
    assert ("rows.csv",) == now.change.files_changed
    assert (3, 2) == (now.rows, first.rows)
    assert first.change is None
    assert "it is the first version that is known" == first.not_compared


def test_without_a_key_a_row_that_changed_is_one_removed_and_one_added(portal: Portal) -> None:
    statistics = "statistic,period,value\nloans,2024,{}\nloans,2025,7\n"
    home = portal.root / "datasets" / "loans"
    home.mkdir(parents=True)
    said = "name: loans\nlightwell: {kind: counts}\nresources: [{name: rows, path: rows.csv}]\n"
    (home / "datapackage.yaml").write_text(said)
    for value in (5, 6):
        (home / "rows.csv").write_text(statistics.format(value))
        portal.commit()
    change = portal.listed().present.change
    assert change is not None
    assert (1, 1, None) == (change.rows.added, change.rows.removed, change.rows.changed)


def test_a_commit_that_leaves_the_data_alone_makes_no_version(portal: Portal) -> None:
    portal.commit(ONE)
    (portal.root / "README.md").write_text("Hello")
    portal.commit()
    (portal.root / "datasets/calls/README.md").write_text("Hello")
    portal.commit()
    assert ["2025-06-01"] == days(portal.listed())


def test_a_state_that_comes_back_is_listed_once(portal: Portal) -> None:
    for text in (ONE, TWO, ONE):
        portal.commit(text)
    assert [ONE, TWO] == texts(portal.listed())


def test_what_is_not_committed_is_a_version_too_and_bears_the_day_of_the_data(
    portal: Portal,
) -> None:
    portal.commit(ONE)
    portal.write(TWO)
    own = portal.listed()
    assert ["2025-03-09", "2025-06-01"] == days(own)
    assert [TWO, ONE] == texts(own)
    assert "not committed yet" in own.said[0]


def test_a_renamed_folder_is_followed(portal: Portal) -> None:
    portal.commit(ONE)
    portal.commit(TWO)
    git(portal.root, "mv", "datasets/calls", "datasets/help")
    portal.commit(THREE, folder="help")
    assert [THREE, TWO, ONE] == texts(portal.listed())


def test_a_folder_that_was_renamed_beyond_recognition_is_followed_where_it_is_declared(
    portal: Portal,
) -> None:
    portal.commit(ONE)
    shutil.rmtree(portal.root / "datasets" / "calls")
    portal.write(TWO, name="help")
    (portal.root / "datasets/help/datapackage.yaml").write_text(
        "resources: [{path: rows.csv, name: rows, schema: {primaryKey: id}}]\n"
        "lightwell: {kind: requests, formerly: [calls]}\n"
        "name: help\n"
    )
    portal.commit()
    assert [TWO, ONE] == texts(portal.listed())


def test_a_shallow_clone_says_that_there_may_be_more(portal: Portal, tmp_path: Path) -> None:
    for text in (ONE, TWO, THREE):
        portal.commit(text)
    git(tmp_path, "clone", "--quiet", "--depth=2", portal.root.as_uri(), "shallow")
    shallow = Portal.__new__(Portal)
    shallow.root, shallow.check, shallow.day = tmp_path / "shallow", portal.check, 0
    own = shallow.listed()
    assert [THREE, TWO] == texts(own)
    assert "shallow clone" in " ".join(own.said)


def test_without_git_the_list_says_that_nothing_earlier_is_known(portal: Portal) -> None:
    portal.write(ONE)
    own = portal.listed()
    assert ["2025-03-02"] == days(own)
    assert ("No earlier version is known: its folder is not kept in git.",) == own.said


def test_a_repository_that_has_no_commit_yet_knows_of_nothing_earlier(portal: Portal) -> None:
    git(portal.root, "init", "--quiet", "--initial-branch=main")
    portal.write(ONE)
    assert ("No earlier version is known: git has no version of it yet.",) == portal.listed().said


def test_a_dataset_that_was_only_just_added_is_built_before_it_is_committed(portal: Portal) -> None:
    (portal.root / "notes.txt").write_text("Before any dataset.\n")
    portal.commit()
    portal.write(ONE)
    own = portal.listed()
    assert [ONE] == texts(own)
    assert ("No earlier version is known: git has no version of it yet.",) == own.said


def test_without_git_versions_are_carried_on_from_the_last_site(portal: Portal) -> None:
    for text in (ONE, TWO):
        portal.write(text)
        put_out(portal.listed(releases="releases"), portal.root / "releases")
    portal.write(THREE)
    own = portal.listed(releases="releases")
    assert [THREE, TWO, ONE] == texts(own)
    assert ["2025-03-03", "2025-03-09", "2025-03-02"] == days(own)


def test_where_history_was_rewritten_the_last_site_still_has_the_version(portal: Portal) -> None:
    portal.commit(ONE)
    put_out(portal.listed(), portal.root / "releases")
    portal.write(TWO)
    git(portal.root, "add", "datasets")
    git(portal.root, "commit", "--quiet", "--amend", "-m", "Rewritten", day=9)
    assert [TWO] == texts(portal.listed())
    assert [TWO, ONE] == texts(portal.listed(releases="releases"))


def test_a_release_that_was_changed_is_not_given_away_again(portal: Portal) -> None:
    portal.write(ONE)
    own = portal.listed(releases="releases")
    put_out(own, portal.root / "releases")
    file = portal.root / f"releases/calls/versions/{own.present.version}/rows.csv"
    file.write_text(ONE.replace("Bins", "Bars"))
    portal.write(TWO)
    own, made = portal.build(releases="releases")
    assert ["kept", "not-kept"] == standings(own)
    assert {"release-differs"} == made.codes()


def test_a_release_that_is_a_link_is_not_followed(portal: Portal, tmp_path: Path) -> None:
    portal.write(ONE)
    own = portal.listed(releases="releases")
    put_out(own, portal.root / "releases")
    file = portal.root / f"releases/calls/versions/{own.present.version}/rows.csv"
    shutil.move(file, tmp_path / "elsewhere.csv")
    file.symlink_to(tmp_path / "elsewhere.csv")
    portal.write(TWO)
    assert [TWO, ""] == texts(portal.listed(releases="releases"))


def test_a_version_whose_columns_are_hidden_today_is_no_download(portal: Portal) -> None:
    portal.commit(
        PERSONAL, block=DROP.replace("{answer: drop", "{answer: publish").replace("drop", "publish")
    )
    portal.commit(PERSONAL + "2,2025-03-02,,Bins,bo.li@example.org\n", block=DROP)
    own = portal.listed()
    assert ["withheld", "withheld"] == standings(own)
    assert ["", ""] == texts(own)
    assert [None, None] == [version.rows for version in own.versions]
    assert "example.org" not in "".join(a.read().decode() for a in version_files([own]))


def test_a_version_whose_own_descriptor_hid_a_column_stays_hidden(portal: Portal) -> None:
    portal.commit(PERSONAL, block=DROP)
    portal.commit(TWO)
    own = portal.listed()
    assert ["kept", "withheld"] == standings(own)
    assert "example.org" not in "".join(a.read().decode() for a in version_files([own]))


def test_a_version_with_a_personal_column_that_nobody_answered_for_is_no_download(
    portal: Portal,
) -> None:
    portal.commit(PERSONAL)
    portal.commit(TWO)
    own = portal.listed()
    assert ["kept", "withheld"] == standings(own)
    assert "look personal" in own.versions[1].why
    assert own.present.change is None
    assert "example.org" not in "".join(a.read().decode() for a in version_files([own]))


def test_a_personal_release_of_the_last_site_is_judged_like_any_other(portal: Portal) -> None:
    portal.write(PERSONAL)
    made = portal.check(portal.root, sound=False)
    version = made.checked.datasets[0].version
    folder = portal.root / "releases/calls/versions" / version
    shutil.copytree(portal.root / "datasets/calls", folder)
    told = {"versions": [{"version": version, "date": "2025-01-01"}]}
    (folder.parent / "versions.json").write_text(json.dumps(told))
    portal.write(TWO)
    assert ["kept", "withheld"] == standings(portal.listed(releases="releases"))


def test_a_state_with_errors_is_no_download(portal: Portal) -> None:
    portal.commit(ONE + "3,the third of May,,Bins\n")
    portal.commit(TWO)
    own = portal.listed()
    assert ["kept", "withheld"] == standings(own)
    assert "the checks find errors" in own.versions[1].why


def test_a_withdrawn_version_keeps_its_place_and_says_why_and_gives_no_file(
    portal: Portal,
) -> None:
    portal.commit(ONE)
    first = portal.listed().present.version
    block = f'  withdrawn: [{{version: "{first}", reason: "The rows were those of 2 years."}}]\n'
    portal.commit(TWO, block=block)
    own, made = portal.build()
    assert set() == made.codes()
    assert [Standing.KEPT, Standing.WITHDRAWN] == [v.standing for v in own.versions]
    assert "The rows were those of 2 years." == own.versions[1].why
    assert [TWO, ""] == texts(own)


def test_a_slip_in_a_withdrawal_is_told(portal: Portal) -> None:
    portal.commit(ONE)
    block = '  withdrawn: [{version: "0123456789ab", reason: "Wrong."}]\n'
    portal.commit(TWO, block=block)
    own, made = portal.build()
    assert {"withdrawn-not-found"} == made.codes()
    assert ["kept", "kept", "withdrawn"] == standings(own)


def test_more_versions_than_the_portal_keeps_are_listed_and_say_so(portal: Portal) -> None:
    for text in (ONE, TWO, THREE):
        portal.commit(text)
    own = portal.listed(versions=Versions(most=1))
    assert ["kept", "kept", "not-kept"] == standings(own)
    assert "only so many" in own.versions[2].why
    small = portal.listed(versions=Versions(bytes=10))
    assert ["kept", "not-kept", "not-kept"] == standings(small)
    assert "more room" in small.versions[1].why


def test_the_same_state_gives_the_same_bytes(portal: Portal, tmp_path: Path) -> None:
    for text in (ONE, TWO):
        portal.commit(text)
    first = [(a.path, a.read()) for a in version_files([portal.listed()])]
    git(tmp_path, "clone", "--quiet", str(portal.root), "other")
    other = Portal.__new__(Portal)
    other.root, other.check, other.day = tmp_path / "other", portal.check, 0
    assert first == [(a.path, a.read()) for a in version_files([other.listed()])]


def test_the_names_of_versions_are_those_of_their_files(portal: Portal) -> None:
    portal.commit(ONE)
    portal.commit(TWO)
    for version in portal.listed().versions:
        digest = hashlib.sha256(b"".join(file.file.read_bytes() for file in version.files))
        assert digest.hexdigest()[:12] == version.version
