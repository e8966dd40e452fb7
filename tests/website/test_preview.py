"""The preview: `mkdocs serve` builds again whenever the data change."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator

import pytest
from standin import Project

WAIT = 30  # seconds, at the most


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(address: str) -> str:
    """The page at an address, as soon as it is served."""
    end = time.monotonic() + WAIT
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                return answer.read().decode()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


@pytest.fixture
def preview(project: Project) -> Iterator[tuple[Project, str]]:
    project.write("datasets/budget/lines.csv", "one")
    port = free_port()
    process = subprocess.Popen(
        project.command("serve", "--dev-addr", f"127.0.0.1:{port}", variant="echo"),
        cwd=project.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield project, f"http://127.0.0.1:{port}/money.html"
    process.terminate()
    process.wait()


@pytest.mark.whole
def test_a_preview_is_built_again_when_a_dataset_changes(preview: tuple[Project, str]) -> None:
    project, address = preview
    assert "The file says one." in fetch(address)
    project.write("datasets/budget/lines.csv", "two")
    end = time.monotonic() + WAIT
    while "The file says two." not in fetch(address) and time.monotonic() < end:
        time.sleep(0.2)
    text = fetch(address)
    assert "The file says two." in text
    # The preview's server adds a script to reload the page, which a policy would forbid.
    assert re.search("<script[^>]*>", text)
    assert "Content-Security-Policy" not in text
    assert not project.public.exists()
    assert project.leftovers() == []
