"""Text of the data is shown as it is written, and nothing in it runs, whatever it holds."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from browsing import KINDS, Reader, Trap, Visitor, path_of, served, settle
from hostile import PAYLOADS, datasets, write_hostile_portal
from playwright.sync_api import Browser

from builders.kinds import KINDS as DATA_KINDS
from builders.sources.dataset import RoleType
from builders.verifying import verify_site

from ..reading_back import check_site  # noqa: TID252 - tests are no package

# On one worker: two would wait for one build.
pytestmark = [pytest.mark.browser, pytest.mark.whole, pytest.mark.xdist_group("hostile")]

OF_DATA = [kind for kind in KINDS if kind not in {"hand-written", "reference"}]
LISTED = 12  # payloads that are taken from the published lists, spread over all of them
NAUGHTY = 3 * LISTED  # and from the big list of naughty strings, in cells that make no page
# What no text may become, and where every text of the data must stand.
TAKEN_FOR_MORE = """() => {
  const wrong = [];
  const say = (element, what) => wrong.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
  const own = 'script, iframe, object, embed, img, image, video, audio, base, form, input, style, '
    + 'link, meta, plaintext, foreignObject, animate, set, x';
  document.querySelectorAll('main ' + own.split(', ').join(', main ')).forEach(one =>
    one.closest('.lw-search-form') || say(one, 'an element'));
  for (const one of document.querySelectorAll('script')) {
    if (one.type === 'application/ld+json') {  // data, which no browser runs
      try { JSON.parse(one.text); } catch (fault) { say(one, 'broken data'); }
      continue;
    }
    if (one.text || !/^(\\.\\.\\/)*assets\\/[a-z.]+\\.js$/.test(one.getAttribute('src'))) say(one, 'a script');
  }
  for (const one of document.querySelectorAll('*'))
    for (const {name, value} of one.attributes) {
      if (/^on|^style$|^srcdoc$|^autofocus$/.test(name)) say(one, `the attribute ${name}`);
      if (/href|src|action/.test(name) && /^\\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(value))
        say(one, 'an address');
    }
  if (document.querySelectorAll('body > *').length > 6) say(document.body, 'the page is torn');
  if (document.querySelectorAll('main').length !== 1 || !document.querySelector('footer.lw-colophon'))
    say(document.body, 'the page is torn');
  // A turn of direction ends with the box that isolates it: nothing else may stand in that box.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!/[\\u202a-\\u202e]/.test(text.data) || text.parentElement.closest('pre, svg')) continue;
    let box = text.parentElement;
    while (!/isolate|plaintext/.test(getComputedStyle(box).unicodeBidi)) box = box.parentElement;
    if (box.textContent.trim() !== text.data.trim()) say(box, 'a turn of direction that spreads');
  }
  return wrong;
}"""
# A leaf beside a chart's files has no frame: one image of our own, and nothing else that loads.
TAKEN_FOR_MORE_ON_A_LEAF = """() => {
  const wrong = [...document.querySelectorAll('script, iframe, object, embed, base, form, svg, style')]
    .map(one => one.outerHTML.slice(0, 120));
  for (const one of document.querySelectorAll('*'))
    for (const {name, value} of one.attributes)
      if (/^on|^style$|^srcdoc$|^autofocus$/.test(name)
        || /href|src/.test(name) && /^\\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(value))
        wrong.push(`${name} of ${one.outerHTML.slice(0, 120)}`);
  if (document.querySelectorAll('img').length > 1) wrong.push('more than one image');
  if (document.querySelectorAll('main').length !== 1) wrong.push('the page is torn');
  return wrong;
}"""
WORDS = "() => document.documentElement.textContent"


def plain(text: str) -> str:
    """Text as a page shows it, where blanks are one blank."""
    return re.sub(r"\s+", " ", text).strip()


def listed(shared: Path) -> list[str]:
    """Some of the payloads that others have collected."""
    found = (shared / "payloads/xss-payload-list.txt").read_text("utf-8").splitlines()
    found += (shared / "payloads/csv-injection.txt").read_text("utf-8").splitlines()
    return spread(found, LISTED, 200)


def naughty(shared: Path) -> list[str]:
    """Some of the big list of naughty strings."""
    found = (shared / "payloads/blns.txt").read_text("utf-8").splitlines()
    return spread([line for line in found if not line.startswith("#")], NAUGHTY, 120)


def spread(lines: list[str], number: int, longest: int) -> list[str]:
    """So many of the lines, from all of them; those that say something and that can be read."""
    fit = [line for line in dict.fromkeys(map(str.strip, lines)) if 12 < len(line) < longest]
    fit = [line for line in fit if line.isprintable()]
    return fit[:: max(1, len(fit) // number)][:number]


@pytest.fixture(scope="session")
def build_hostile(build_once: Callable[..., Path], checkout: Path) -> Callable[..., Path]:
    """Build a portal of payloads; gives its site."""

    def build(name: str, payloads: Sequence[str], asides: Sequence[str] = ()) -> Path:
        def write(folder: Path) -> None:
            write_hostile_portal(folder, checkout, payloads, asides)

        return build_once(name, write)

    return build


@pytest.fixture(scope="session")
def own_site(build_hostile: Callable[..., Path]) -> Path:
    return build_hostile("hostile", PAYLOADS)


@pytest.fixture(scope="session")
def own_address(own_site: Path) -> Iterator[str]:
    with served(own_site) as address:
        yield address


@pytest.fixture
def own_visitor(chromium: Browser, own_site: Path, own_address: str) -> Iterator[Visitor]:
    visitor = Visitor(chromium, own_site, own_address)
    yield visitor
    visitor.close()


@pytest.fixture(scope="session")
def own_reader(chromium: Browser, own_site: Path, own_address: str) -> Iterator[Reader]:
    visitor = Visitor(chromium, own_site, own_address)
    yield Reader(visitor)
    visitor.close()


# Of these, a page of each thing that the data name.
NAMED = ("places", "projects/projects", "services/requests", "money/budget")
BY_HAND = ("reference/", "first-portal")  # hold nothing of the data


def paths(site: Path, pattern: str) -> list[str]:
    """The pages of a site that are like a pattern."""
    return sorted(file.relative_to(site).as_posix() for file in site.glob(pattern))


def leaves(site: Path) -> list[str]:
    """A leaf of each chart, which is one template for all, and by turns of each thing named."""
    of_chart: dict[str, list[str]] = {}
    for path in paths(site, "downloads/**/*.html"):
        of_chart.setdefault(path.rsplit("/", 1)[1], []).append(path)
    return [files[at % len(files)] for at, files in enumerate(of_chart.values())]


def all_pages(site: Path) -> list[str]:
    """Every page that holds texts of the data."""
    found = [path for path in paths(site, "**/*.html") if not path.startswith("downloads/")]
    return [path for path in found if not path.startswith(BY_HAND)] + leaves(site)


def one_of_each(site: Path) -> list[str]:
    """The fullest page of each kind, and a page of each thing that the data name."""
    found = {path_of(site, kind) for kind in OF_DATA}
    return sorted(found.union(*(paths(site, f"{folder}/*.html") for folder in NAMED)))


def look_through(visitor: Visitor, trap: Trap, pages: Sequence[str]) -> dict[str, str]:
    """Open pages in turn; nothing may run. Gives the words of each."""
    watch = visitor.watch(visitor.address)
    page = watch.on(visitor.page())
    words = {}
    for path in pages:
        page.goto(visitor.address + path)
        is_leaf = path.startswith("downloads/")
        taken = TAKEN_FOR_MORE_ON_A_LEAF if is_leaf else TAKEN_FOR_MORE
        assert [] == page.evaluate(taken), path
        assert page.evaluate("window.pwned === undefined"), path
        assert page.url == visitor.address + path
        words[path] = plain(page.evaluate(WORDS))
    settle(page)
    assert [] == watch.faults
    assert [] == watch.strangers
    assert [] == trap.strangers(visitor.site)
    return words


# The ids of places are addresses, and so must be plain.
NEVER_HOSTILE = {("places", "id")}


def test_every_column_of_text_of_every_kind_is_hostile() -> None:
    made = datasets(PAYLOADS)
    assert set(DATA_KINDS) == set(made)
    for kind in DATA_KINDS.values():
        rows = made[kind.name].get("rows.csv") or made[kind.name]["facts.csv"]
        cells = list(csv.DictReader(io.StringIO(rows)))
        for role in kind.shape.roles:
            if role.type not in {RoleType.TEXT, RoleType.PLACE}:
                continue
            if (kind.name, role.name) not in NEVER_HOSTILE:
                held = {row[role.name] for row in cells}
                missing = [one for one in PAYLOADS if not any(one in cell for cell in held)]
                assert [] == missing, (kind.name, role.name)


def test_nothing_runs_and_every_text_is_shown_as_written(own_visitor: Visitor, trap: Trap) -> None:
    words = look_through(own_visitor, trap, all_pages(own_visitor.site))
    together = "\n".join(words.values())
    for payload in PAYLOADS:
        assert plain(payload) in together
    # Every name stands on its own page.
    for folder in NAMED:
        pages = [text for path, text in words.items() if path.startswith(folder + "/")]
        for payload in PAYLOADS:
            assert any(plain(payload) in text for text in pages), (folder, payload)


class Parts(HTMLParser):
    """The elements of a page, each with the names of its attributes."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.feed(file.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add((tag, *sorted(name for name, _ in attrs)))


def test_a_leaf_that_is_not_opened_has_no_other_parts_than_those_that_are(own_site: Path) -> None:
    opened = set().union(*(Parts(own_site / path).found for path in leaves(own_site)))
    every = paths(own_site, "downloads/**/*.html")
    assert len(every) > len(leaves(own_site))
    assert {} == {path: more for path in every if (more := Parts(own_site / path).found - opened)}


def test_the_texts_of_published_lists_do_no_more(
    shared_data: Path,
    build_hostile: Callable[..., Path],
    chromium: Browser,
    trap: Trap,
) -> None:
    payloads, asides = listed(shared_data), naughty(shared_data)
    assert (len(payloads), len(asides)) == (LISTED, NAUGHTY)
    site = build_hostile("listed", payloads, asides)
    with served(site) as address:
        visitor = Visitor(chromium, site, address)
        words = "\n".join(look_through(visitor, trap, one_of_each(site)).values())
        visitor.close()
    for payload in (*payloads, *asides):
        assert plain(payload) in words


def test_a_name_is_the_whole_heading_and_part_of_the_window_s_title(own_visitor: Visitor) -> None:
    page = own_visitor.page()
    seen = {}
    for file in sorted((own_visitor.site / "places").glob("*.html")):
        page.goto(f"{own_visitor.address}places/{file.name}")
        seen[page.locator("h1").inner_text()] = page.title()
    assert {plain(payload) for payload in PAYLOADS} == {plain(name) for name in seen}
    assert all(plain(name) in title for name, title in seen.items())


def test_pointing_and_pressing_runs_nothing_either(own_visitor: Visitor, trap: Trap) -> None:
    watch = own_visitor.watch(own_visitor.address)
    page = watch.on(own_visitor.page())
    for kind in ("places", "project", "money", "dataset"):
        page.goto(own_visitor.address + path_of(own_visitor.site, kind))
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        page.evaluate(
            """() => { for (const one of document.querySelectorAll('main *'))
              for (const sort of ['mouseover', 'mouseenter', 'focus', 'toggle', 'load', 'error'])
                one.dispatchEvent(new Event(sort, {bubbles: sort === 'mouseover'})); }"""
        )
        for _ in range(30):
            page.keyboard.press("Tab")
        assert page.evaluate("window.pwned === undefined")
    assert [] == watch.faults + watch.strangers + trap.strangers(own_visitor.site)


def test_the_search_shows_hostile_names_as_text(own_visitor: Visitor, trap: Trap) -> None:
    watch = own_visitor.watch(own_visitor.address)
    page = watch.on(own_visitor.page())
    found = set()
    for asked in ("pwned", "evil", "javascript", "config", "invoice", "quotes", "onload"):
        page.goto(f"{own_visitor.address}search.html?q={asked}")
        page.locator("#lw-search-results li").first.wait_for()
        found |= {plain(text) for text in page.locator("#lw-search-results a").all_inner_texts()}
        assert [] == page.evaluate(TAKEN_FOR_MORE)
        assert page.evaluate("window.pwned === undefined")
    assert plain(PAYLOADS[0]) in found
    assert plain(PAYLOADS[1]) in found
    assert [] == watch.faults + watch.strangers + trap.strangers(own_visitor.site)


@pytest.mark.parametrize("kind", OF_DATA)
def test_hostile_text_runs_nothing_without_our_policy_either(
    kind: str, own_reader: Reader, trap: Trap
) -> None:
    # The policy is the second wall; the first has to hold alone.
    watch = own_reader.watch(bypass_csp=True)
    page = own_reader.open_kind(kind, 1280, bypass_csp=True)
    settle(page)
    assert page.evaluate("window.pwned === undefined")
    assert [] == watch.faults + watch.strangers + trap.strangers(own_reader.visitor.site)


# What a spreadsheet would run: a cell that begins so, once what is not seen is left out.
LIVE = re.compile(r"^[\s\"\x00-\x1f\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]")
NUMBER = re.compile(r"[-+]?[0-9.]+")


def live_cells(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8", newline="") as stream:
        for row in csv.reader(stream, strict=True):
            for cell in row:
                for part in re.split(r"[,;\t\r\n|]", cell):
                    if LIVE.match(part) and not NUMBER.fullmatch(part):
                        yield part


def test_no_download_of_hostile_texts_is_live_and_all_come_back(own_site: Path) -> None:
    safe = sorted(own_site.rglob("*.spreadsheet.csv")) + sorted(
        own_site.glob("downloads/charts/**/*.csv")
    )
    assert len(safe) > 20
    assert [] == [(file.name, cell) for file in safe for cell in live_cells(file)]
    assert check_site(own_site) > 20  # workbooks too: no cell is a formula or a link
    for file in own_site.rglob("*.json"):
        json.loads(file.read_bytes())
    for ending in ("*.atom", "*.xml", "*.svg"):
        for file in own_site.rglob(ending):
            ET.fromstring(file.read_bytes())  # noqa: S314 - it is our own


def test_a_portal_of_hostile_texts_verifies_itself(own_site: Path) -> None:
    verdict = verify_site(own_site)
    assert [] == [str(problem) for problem in verdict.problems]
    assert verdict.counts["figures"] == verdict.counts["recomputed"] > 500
