"""A site in a real browser: finding Chromium, serving a folder, and watching what a page does."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

PATIENCE = 15  # seconds that a page may take to do what is waited for
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NO_BROWSER = """\
The browser tests look at the site in a real Chromium, and none was found on this machine.
Install one:  apt-get install chromium   (Debian)
              snap install chromium      (Ubuntu)
              dnf install chromium       (Fedora)
or name one:  CHROMIUM=/where/it/is"""

# Chromium's own upkeep goes to hosts of its maker, whatever page it shows; their names change with
# its versions. They are let pass only where nothing that is published names them.
MAKER = (".google.com", ".googleapis.com", ".gvt1.com", ".gvt2.com", ".gstatic.com")
TEXTS = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ""})

# How a window shows a page unless it is told otherwise.
PLAIN = {"media": "screen", "color_scheme": "light", "reduced_motion": "no-preference"}

# One page of each kind: its path, or a pattern of which the page with the most on it is taken.
KINDS = {
    "home": "index.html",
    "money": "money.html",
    "department": "money/*/*.html",
    "payments": "payments.html",
    "payment list": "payments/*/*.html",
    "projects": "projects.html",
    "project": "projects/*/*.html",
    "services": "services.html",
    "service": "services/*requests/*.html",
    "indicator": "services/*indicators/*.html",
    "statistics": "statistics.html",
    "places": "places.html",
    "place": "places/*.html",
    "data": "data.html",
    "dataset": "data/*.html",
    "methods": "methods.html",
    "how": "how/*/*.html",
    "chart's leaf": "downloads/charts/**/*.html",
    "quality": "quality.html",
    "hand-written": "for-stewards.html",
    "reference": "reference/*.html",
    "search": "search.html",
    "404": "404.html",
}


def find_chromium() -> str:
    """The browser of this machine. Without one the tests fail, and say how to get it."""
    named = os.environ.get("CHROMIUM", "")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        said = f"CHROMIUM names {named}, which is no program.\n" if named else ""
        pytest.fail(said + NO_BROWSER, pytrace=False)
    return found


@cache
def path_of(site: Path, kind: str) -> str:
    """Where the page of a kind stands in a site."""
    found = sorted(site.glob(KINDS[kind]), key=lambda file: (-file.stat().st_size, file))
    assert found, f"The site has no page of the kind “{kind}”."
    return found[0].relative_to(site).as_posix()


# --- Serving ------------------------------------------------------------------------------------


class Handler(SimpleHTTPRequestHandler):
    """Serves a site as its hosts are told to: with its headers, and with its page for what is not there."""

    headers_sent: Mapping[str, str] = {}

    def end_headers(self) -> None:
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def headers_of(site: Path) -> dict[str, str]:
    """The headers that a site asks its host to send."""
    lines = (site / "_headers").read_text("utf-8").splitlines()[1:]
    return {
        name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder at a free port of this machine; gives the address, which ends in a slash."""
    headers = headers_of(site)

    class SiteHandler(Handler):
        headers_sent = headers

        def __init__(self, *args: Any) -> None:
            super().__init__(*args, directory=str(site))

    server = ThreadingHTTPServer(("127.0.0.1", 0), SiteHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def host_of(line: str) -> str:
    """Whom the first line of a proxied request is for: “CONNECT host:port …” or “GET http://…”."""
    target = [*line.split(" "), ""][1]
    return urlsplit(target if "//" in target else f"//{target}").hostname or ""


def is_upkeep(host: str, site: Path) -> bool:
    """Whether a host is one of the browser's maker, and none that the site speaks of."""
    return f".{host}".endswith(MAKER) and host not in text_of(site)


@cache
def text_of(site: Path) -> str:
    """All that a site's files say, as far as a browser would read it."""
    files = (file for file in sorted(site.rglob("*")) if file.suffix in TEXTS and file.is_file())
    return "\n".join(file.read_text("utf-8", errors="replace") for file in files)


class Trap:
    """A proxy for every host but this machine: it answers nobody, and remembers who was asked for.

    So a connection that a page opens ahead of any request, which no page event tells, is seen too.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(2)
                try:
                    line = connection.recv(4096).split(b"\r\n", 1)[0]
                except OSError:
                    continue  # a connection without words names no one
                self.asked.append(line.decode("latin-1"))

    def strangers(self, site: Path) -> list[str]:
        """Who was asked for that Chromium does not ask for on its own account."""
        return [line for line in self.asked if not is_upkeep(host_of(line), site)]

    def close(self) -> None:
        """Stop listening."""
        self._listener.close()


# --- Looking ------------------------------------------------------------------------------------


@dataclass
class Watch:
    """What a page did while it was watched."""

    home: str  # where requests may go: the site's address, or its folder's
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def strangers(self) -> list[str]:
        """The requests that left the site."""
        inside = ("data:", "blob:", "about:")
        return [url for url in self.requests if not url.startswith((self.home, *inside))]

    def _failed(self, request: Request) -> None:
        # Whoever turns the pages quickly leaves some before their icon has come: no fault of theirs.
        is_left = request.failure == "net::ERR_ABORTED" and request.url.startswith(self.home)
        if not is_left:
            self.faults.append(f"failed: {request.url} {request.failure}")

    def on(self, page: Page) -> Page:
        """Watch a page from now on."""
        say = self.faults.append
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("websocket", lambda one: self.requests.append(one.url))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: say(f"error: {error}"))
        page.on("dialog", lambda dialog: (say(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("popup", lambda other: say(f"popup: {other.url}"))
        page.on("download", lambda one: say(f"download: {one.url}"))
        page.on(
            "console",
            lambda words: (
                say(f"console: {words.text}") if words.type in {"error", "warning"} else 0
            ),
        )
        page.on(
            "response",
            lambda answer: say(f"{answer.status}: {answer.url}") if answer.status >= 400 else 0,
        )
        return page


@dataclass
class Visitor:
    """Opens pages of one site, each in a context of its own, and closes them when the test ends."""

    browser: Browser
    site: Path
    address: str
    contexts: list[BrowserContext] = field(default_factory=list)

    @cached_property
    def disk(self) -> str:
        """The site's folder as an address of the disk."""
        return self.site.resolve().as_uri() + "/"

    def context(self, **options: Any) -> BrowserContext:
        """A context that forgets everything when the test ends."""
        made = self.browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        made.set_default_timeout(PATIENCE * 1000)
        self.contexts.append(made)
        return made

    def page(self, **options: Any) -> Page:
        """An empty page; options are those of a context."""
        return self.context(**options).new_page()

    def open(self, path: str, **options: Any) -> Page:
        """The page at a path of the site."""
        page = self.page(**options)
        page.goto(self.address + path)
        return page

    def open_kind(self, kind: str, **options: Any) -> Page:
        """The page of a kind."""
        return self.open(self.path_of(kind), **options)

    def path_of(self, kind: str) -> str:
        """Where the page of a kind stands; the search has something to look for."""
        path = path_of(self.site, kind)
        return f"{path}?q=money" if kind == "search" else path

    def watch(self, base: str) -> Watch:
        """Watch for requests that leave an address."""
        assert urlsplit(base).scheme in {"http", "file"}
        return Watch(base)

    def close(self) -> None:
        """Close what was opened."""
        for context in self.contexts:
            context.close()
        self.contexts.clear()


@dataclass
class Reader:
    """Turns the pages of one site in windows that stay open, and looks at each page as it was sent.

    To open a window takes longer than most that is asked of a page. A window is one for the same
    options of a context; whoever looks at what a page keeps is a visitor, with a fresh one.
    """

    visitor: Visitor
    windows: dict[str, tuple[Page, Watch]] = field(default_factory=dict)

    def _window(self, options: Mapping[str, Any]) -> tuple[Page, Watch]:
        key = repr(sorted(options.items()))
        if key not in self.windows:
            watch = self.visitor.watch(self.visitor.address)
            self.windows[key] = watch.on(self.visitor.page(**options)), watch
        return self.windows[key]

    def watch(self, **options: Any) -> Watch:
        """What is done from now on in the window of these options."""
        _, watch = self._window(options)
        watch.requests.clear()
        watch.faults.clear()
        return watch

    def open_kind(
        self, kind: str, width: int, height: int = 900, *, looks: Any = None, **options: Any
    ) -> Page:
        """The page of a kind; ``looks`` are media that it is shown in, options those of a context."""
        page, _ = self._window(options)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**{**PLAIN, **(looks or {})})
        page.goto(self.visitor.address + self.visitor.path_of(kind))
        return page


def wait_until(page: Page, is_so: str) -> None:
    """Wait until a JavaScript expression is true.

    Playwright's own ``wait_for_function`` asks again from within the page, where the site's
    Content-Security-Policy forbids it to evaluate a text: it fails unless the first answer is yes.
    """
    last = time.monotonic() + PATIENCE
    while not page.evaluate(is_so):
        assert time.monotonic() < last, f"It did not become so: {is_so}"
        page.wait_for_timeout(20)


def settle(page: Page) -> None:
    """Wait until a page has nothing more to load; a search, until it has answered."""
    page.wait_for_load_state("networkidle")
