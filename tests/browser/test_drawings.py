"""Every chart and map of the whole site says in words what it shows."""

from __future__ import annotations

import pytest
from browsing import KINDS, Reader, Visitor, path_of
from measuring import UNSAID_DRAWINGS

pytestmark = pytest.mark.browser

# Every page is read into a document that is never shown, which is far quicker than opening it.
READ_ALL = f"""async paths => {{
  const judge = {UNSAID_DRAWINGS};
  const wrong = [];
  let charts = 0, maps = 0;
  for (const path of paths) {{
    const text = await (await fetch('/' + path)).text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    charts += page.querySelectorAll('figure.lw-chart').length;
    maps += page.querySelectorAll('figure.lw-map').length;
    wrong.push(...judge(page).map(words => `${{path}}: ${{words}}`));
    const loose = [...page.querySelectorAll('main svg')].filter(one =>
      !one.closest('figure') && one.getAttribute('aria-hidden') !== 'true');
    wrong.push(...loose.map(() => `${{path}}: a drawing outside a figure that is not hidden`));
  }}
  return {{wrong, charts, maps}};
}}"""


def test_every_chart_and_map_of_the_site_is_said_in_words(visitor: Visitor) -> None:
    page = visitor.open("index.html")
    pages = sorted(
        file.relative_to(visitor.site).as_posix() for file in visitor.site.rglob("*.html")
    )
    found = page.evaluate(READ_ALL, pages)
    assert [] == found["wrong"]
    assert found["charts"] >= 50
    assert found["maps"] >= 16


def test_every_kind_that_is_drawn_has_drawings(visitor: Visitor) -> None:
    drawn = {
        kind
        for kind in KINDS
        if '<figure class="lw-' in (visitor.site / path_of(visitor.site, kind)).read_text("utf-8")
    }
    assert {"home", "money", "department", "projects", "project", "services", "service"} <= drawn
    assert {"places", "place"} <= drawn


@pytest.mark.parametrize("kind", ["money", "service", "project"])
def test_a_chart_is_one_picture_with_a_name_to_who_listens(kind: str, reader: Reader) -> None:
    page = reader.open_kind(kind, 1280)
    charts = page.locator("figure.lw-chart:has(> svg)")
    assert charts.count() >= 2
    for chart in charts.all():
        name = " ".join((chart.locator("> svg > title").text_content() or "").split())
        assert 1 == chart.get_by_role("img", name=name, exact=True).count(), name


def test_a_map_is_a_group_of_links_that_say_where_they_lead(visitor: Visitor) -> None:
    page = visitor.open_kind("places")
    map_of_places = page.locator("figure.lw-map > svg").first
    links = map_of_places.get_by_role("link")
    assert links.count() == len(list((visitor.site / "places").glob("*.html")))
    first = links.first
    name = first.locator("title").text_content() or ""
    first.dispatch_event("click")
    page.wait_for_url("**/places/*.html")
    assert name.startswith(page.locator("h1").inner_text())


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", ["home", "money", "payments", "projects", "service"])
def test_no_word_of_a_chart_is_cut_off_at_its_edge(kind: str, width: int, reader: Reader) -> None:
    page = reader.open_kind(kind, 1280)
    page.set_viewport_size({"width": width, "height": 900})
    found = page.evaluate("""() => {
      const texts = [...document.querySelectorAll('svg.lw-chart-svg text')];
      const cut = texts.filter(text => {
        const own = text.getBoundingClientRect();
        const all = text.ownerSVGElement.getBoundingClientRect();
        return own.left < all.left - 1.5 || own.right > all.right + 1.5;
      });
      return {read: texts.length, cut: cut.map(text => text.textContent)};
    }""")
    assert [] == found["cut"]
    assert found["read"] > 10
