"""The one writer of the site's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.problems import PortalError
from builders.website.writer import SiteWriter


def test_a_path_has_one_owner(tmp_path: Path) -> None:
    writer = SiteWriter(tmp_path)
    assert writer.claim("money.html", "the budget's page")
    assert not writer.claim("money.html", "another page")
    with pytest.raises(PortalError, match="another page would be written over the budget's page"):
        writer.refuse_doubles()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("money.html", "Money.html"),  # the same file on some disks
        ("money", "money/parks.html"),  # a file cannot also be a folder
        ("money/parks.html", "money"),
    ],
)
def test_paths_that_cannot_stand_beside_each_other_are_refused(
    tmp_path: Path, first: str, second: str
) -> None:
    writer = SiteWriter(tmp_path)
    writer.claim(first, "one")
    assert not writer.claim(second, "two")


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../../x", "a\\b", "a\nb"])
def test_a_path_outside_the_site_is_our_own_fault(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside the site"):
        SiteWriter(tmp_path).claim(path, "somebody")


def test_nothing_is_written_to_a_path_that_nobody_claimed(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nobody has claimed"):
        SiteWriter(tmp_path).write("a.html", b"")


def test_bytes_and_files_are_written(tmp_path: Path) -> None:
    source = tmp_path / "source.csv"
    source.write_bytes(b"a,b\r\n")
    writer = SiteWriter(tmp_path / "public")
    for path, content in (("x/a.html", b"hello"), ("downloads/source.csv", source)):
        writer.claim(path, "test")
        writer.write(path, content)
    assert (tmp_path / "public/x/a.html").read_bytes() == b"hello"
    assert (tmp_path / "public/downloads/source.csv").read_bytes() == b"a,b\r\n"
