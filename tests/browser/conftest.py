"""Chromium, and the demonstration site within it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

# The tests of this folder share one module of helpers, which stands beside them.
sys.path.insert(0, str(Path(__file__).parent))

from browsing import FLAGS, Reader, Trap, Visitor, find_chromium, served


@pytest.fixture(scope="session")
def lasting_trap() -> Iterator[Trap]:
    """What stands where the browser looks for other hosts."""
    trap = Trap()
    yield trap
    trap.close()


@pytest.fixture
def trap(lasting_trap: Trap) -> Trap:
    """What the browser asks for at other hosts while one test runs."""
    lasting_trap.asked.clear()
    return lasting_trap


@pytest.fixture(scope="session")
def chromium(lasting_trap: Trap) -> Iterator[Browser]:
    """The browser of this machine, with a fresh profile."""
    program = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=[*FLAGS, f"--proxy-server={lasting_trap.address}"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Where the demonstration site is served."""
    with served(built_site) as address:
        yield address


@pytest.fixture
def visitor(chromium: Browser, built_site: Path, address: str) -> Iterator[Visitor]:
    """Someone who looks at the demonstration site."""
    visitor = Visitor(chromium, built_site, address)
    yield visitor
    visitor.close()


@pytest.fixture(scope="session")
def reader(chromium: Browser, built_site: Path, address: str) -> Iterator[Reader]:
    """Someone who reads the demonstration site page by page."""
    visitor = Visitor(chromium, built_site, address)
    yield Reader(visitor)
    visitor.close()
