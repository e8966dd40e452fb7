"""A build that fails or is killed leaves the published site whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from standin import Project

from builders.website import staging
from builders.website.staging import Staging


def folder_with(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def test_a_finished_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    public = folder_with(tmp_path / "public", "old")
    stage = Staging.beside(public)
    (stage.folder / "index.html").write_text("new")
    assert (public / "index.html").read_text() == "old"
    stage.publish()
    assert (public / "index.html").read_text() == "new"
    assert list(tmp_path.iterdir()) == [public]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    stage = Staging.beside(tmp_path / "below" / "public")
    (stage.folder / "index.html").write_text("new")
    stage.publish()
    assert (tmp_path / "below" / "public" / "index.html").read_text() == "new"


def test_where_folders_cannot_be_exchanged_two_renames_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    public = folder_with(tmp_path / "public", "old")
    stage = Staging.beside(public)
    (stage.folder / "index.html").write_text("new")
    stage.publish()
    assert (public / "index.html").read_text() == "new"
    assert list(tmp_path.iterdir()) == [public]


def test_a_build_that_died_between_the_two_renames_is_recovered_from(tmp_path: Path) -> None:
    folder_with(tmp_path / ".public-abc-old", "old")
    Staging.beside(tmp_path / "public").discard()
    assert (tmp_path / "public" / "index.html").read_text() == "old"


def test_what_dead_builds_left_is_swept_up_and_what_lives_is_not(tmp_path: Path) -> None:
    left = folder_with(tmp_path / ".public-dead", "half")
    living = Staging.beside(tmp_path / "public")
    assert not left.exists()
    other = Staging.beside(tmp_path / "public")
    assert living.folder.exists()
    living.discard()
    other.discard()
    assert list(tmp_path.iterdir()) == []


def test_what_is_published_may_be_read_by_a_web_server(tmp_path: Path) -> None:
    stage = Staging.beside(tmp_path / "public")
    umask = os.umask(0)
    os.umask(umask)
    assert stage.folder.stat().st_mode & 0o777 == 0o777 & ~umask
    stage.discard()


def test_a_site_that_is_a_link_is_replaced_where_it_leads(tmp_path: Path) -> None:
    real = folder_with(tmp_path / "www" / "real", "old")
    (tmp_path / "public").symlink_to(real)
    stage = Staging.beside(tmp_path / "public")
    (stage.folder / "index.html").write_text("new")
    stage.publish()
    assert (tmp_path / "public").is_symlink()
    assert (real / "index.html").read_text() == "new"


@pytest.mark.whole
def test_a_build_killed_at_any_moment_leaves_the_old_site_whole(project: Project) -> None:
    project.build()
    old = project.files()
    began = time.monotonic()
    project.build(variant="many")
    whole = time.monotonic() - began
    new = project.files()
    assert project.build().returncode == 0
    assert project.files() == old
    moments = random.Random(7)
    outcomes = set()
    for _ in range(12):
        process = subprocess.Popen(
            project.command("build", variant="many"),
            cwd=project.root,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(whole * moments.uniform(0.3, 1.02))
        process.send_signal(signal.SIGKILL)
        process.wait()
        stands = project.files()
        assert stands in (old, new)
        outcomes.add("new" if stands == new else "old")
        if stands == new:
            project.build()
    assert "old" in outcomes
    project.build()
    assert project.leftovers() == []
