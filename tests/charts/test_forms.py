"""What every chart form promises, held against every form in the registry."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import altair as alt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders.charts import FORMS, draw, picture, standalone
from builders.charts.chart import Drawing, Mark

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "</svg><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "&lt;b&gt; &amp; ]]> <!--",
    "\x00\x01\x1f\x7f\ufffe\uffff\ud800 control",
    "\u202emoor\u202c \u05d0\u05d1\u05d2 \u0645\u062f\u064a\u0646\u0629",
    "a" * 500,
    "word " * 100,
    "👩‍👩‍👧‍👦🏳️‍🌈🇫🇷",
    "",
    "{{ 7*7 }} ${x} datum.value",
)


def drawn(drawing: Drawing) -> Element:
    """The chart's SVG as XML; fails where it is none."""
    return fromstring(draw(drawing).svg)  # noqa: S314 - our own


def texts(root: Element) -> list[str]:
    return [node.text or "" for node in root.iter(f"{SVG}text")]


def assert_inert(root: Element) -> None:
    """Nothing runs, nothing links, nothing loads."""
    tags = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert tags <= {"svg", "title", "desc", "g", "path", "text", "line", "rect"}
    for node in root.iter():
        for name, value in node.attrib.items():
            assert not name.lower().startswith("on")
            assert "href" not in name.lower()
            assert "style" != name
            assert "url(" not in value


def test_a_chart_is_an_image_with_a_name_and_a_description(drawing: Drawing):
    root = drawn(drawing)
    assert "img" == root.get("role")
    title, sentence = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert sentence is not None
    assert (drawing.title, drawing.sentence) == (title.text, sentence.text)
    assert title.get("id") == root.get("aria-labelledby")
    assert sentence.get("id") == root.get("aria-describedby")


def test_ids_are_unique_to_the_chart(drawing: Drawing):
    other = draw(replace(drawing, id="another")).svg
    own = set(re.findall(r'\bid="([^"]+)"', draw(drawing).svg))
    assert own
    assert own.isdisjoint(re.findall(r'\bid="([^"]+)"', other))


def test_a_chart_has_no_size_of_its_own_and_fits_a_phone(drawing: Drawing):
    root = drawn(drawing)
    assert root.get("width") is None
    assert root.get("height") is None
    assert "400" == (root.get("viewBox") or "").split()[2]


def test_every_colour_can_be_changed_by_the_theme(drawing: Drawing):
    svg = draw(drawing).svg
    colours = re.findall(r'(?:fill|stroke)="([^"]+)"', svg)
    assert "var(--lw-chart-muted, #56606e)" in colours
    assert "var(--lw-chart-1, #1c5d99)" in colours
    assert all(re.fullmatch(r"none|var\(--lw-chart-[a-z0-9]+, #[0-9a-f]{6}\)", c) for c in colours)


def test_a_file_of_its_own_has_plain_colours(drawing: Drawing):
    assert "var(" not in standalone(draw(drawing).svg)


def test_the_same_drawing_gives_the_same_bytes(drawing: Drawing):
    assert draw(drawing).svg == draw(drawing).svg


def test_the_cache_changes_no_byte(drawing: Drawing, tmp_path: Path):
    expected = draw(drawing)
    assert expected == draw(drawing, tmp_path)
    assert expected == draw(drawing, tmp_path)
    assert 1 == len(list(tmp_path.iterdir()))


def test_a_title_is_no_part_of_what_is_cached(drawing: Drawing, tmp_path: Path):
    draw(drawing, tmp_path)
    assert "Another finding" in draw(replace(drawing, title="Another finding"), tmp_path).svg
    assert 1 == len(list(tmp_path.iterdir()))


def test_a_picture_is_kept_and_changes_no_byte(drawing: Drawing, tmp_path: Path):
    svg = standalone(draw(drawing).svg)
    expected = picture(svg)
    assert expected == picture(svg, tmp_path)
    kept = next(tmp_path.iterdir())
    kept.write_bytes(b"kept")
    assert b"kept" == picture(svg, tmp_path)
    assert expected == picture(svg.replace("</svg>", " </svg>"), tmp_path)


@pytest.mark.parametrize("sentence", ["It rose.", ""])
def test_a_drawing_of_its_own_has_a_size_and_a_ground_below_all_that_it_draws(
    drawing: Drawing, sentence: str
):
    own = draw(replace(drawing, sentence=sentence)).svg
    svg = fromstring(standalone(own))  # noqa: S314 - our own
    left, top, width, height = svg.attrib["viewBox"].split()
    assert (width, height) == (svg.attrib["width"], svg.attrib["height"])
    tags = [(one.tag.rpartition("}")[2], one.get("fill")) for one in svg]
    assert [("title", None), ("desc", None), ("rect", "#fff")] == tags[:3]
    assert [left, top, width, height] == [svg[2].attrib[n] for n in ("x", "y", "width", "height")]


def test_charts_drawn_in_threads_are_the_same(every_drawing: list[Drawing]):
    drawings = every_drawing * 2
    expected = [draw(one).svg for one in drawings]
    with ThreadPoolExecutor(4) as pool:
        assert expected == [chart.svg for chart in pool.map(draw, drawings)]


def test_a_specification_is_valid_vega_lite(drawing: Drawing):
    alt.LayerChart.from_dict(dict(draw(drawing).spec))


def test_a_specification_bears_the_figures_that_it_shows(drawing: Drawing):
    rows = [row for rows in draw(drawing).spec["datasets"].values() for row in rows]
    assert {mark.figure for mark in drawing.marks} <= {row.get("figure") for row in rows}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(drawing: Drawing, text: str):
    first, *others = drawing.marks
    shown = replace(first, shown=text)
    labels = tuple(replace(mark, label=f"{text}{mark.label}") for mark in others)
    marks = (shown, *labels)
    root = drawn(replace(drawing, marks=marks, title=text, sentence=text, id=text or "x"))
    assert_inert(root)


def test_one_mark_works(drawing: Drawing):
    assert_inert(drawn(replace(drawing, marks=drawing.marks[:1])))


def test_marks_of_which_none_is_known_work(drawing: Drawing):
    marks = tuple(replace(mark, value=None, shown="not known") for mark in drawing.marks)
    assert "NaN" not in draw(replace(drawing, marks=marks)).svg


def test_two_hundred_marks_work(drawing: Drawing):
    series = drawing.marks[0].series
    marks = tuple(
        Mark(f"Place {n}", Decimal(n), f"f{n}", str(n), series, f"{1800 + n}") for n in range(200)
    )
    root = drawn(replace(drawing, marks=marks))
    assert float((root.get("viewBox") or "").split()[3]) < 200 * 80


@pytest.mark.parametrize(
    "value", ["0", "-12.5", "1e25", "-0.000000001", "NaN", "Infinity", "1e400"]
)
def test_odd_values_work(drawing: Drawing, value: str):
    first, *others = drawing.marks
    svg = draw(replace(drawing, marks=(replace(first, value=Decimal(value)), *others))).svg
    assert_inert(fromstring(svg))  # noqa: S314 - our own
    assert not re.search(r"nan|infinity", svg.partition("</desc>")[2], re.IGNORECASE)


@pytest.mark.parametrize(
    "words",
    [
        "88,9 milers de milions\N{NO-BREAK SPACE}de\N{NO-BREAK SPACE}€",
        "$6.51 million",
        "888,888,888 people",
    ],
)
def test_a_number_is_never_cut_short(drawing: Drawing, words: str):
    marks = tuple(replace(mark, shown=words) for mark in drawing.marks)
    own = texts(drawn(replace(drawing, marks=marks, value_title="Amount")))
    assert not [text for text in own if "…" in text]


def test_nothing_to_draw_is_said_plainly(drawing: Drawing):
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(replace(drawing, marks=()))


def test_an_unknown_form_is_answered_with_those_there_are(drawing: Drawing):
    with pytest.raises(ValueError, match="bars, paired_bars"):
        draw(replace(drawing, form="pie"))


def test_every_form_says_what_it_is_for():
    assert all(form.purpose.endswith(".") and name == form.name for name, form in FORMS.items())


words = st.text(max_size=60)
values = st.none() | st.decimals(
    min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False
)
moments = st.sampled_from(("", "2020", "2021-05", "2022-01-31", "2022-13-45", "soon"))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(st.tuples(words, values, words, moments), min_size=1, max_size=8),
    title=words,
    unit=st.sampled_from(("money", "count", "share", "days", "number", "points", "percent")),
    language=st.sampled_from(("en", "fr", "ar", "xx", "de-CH", "")),
)
def test_any_text_and_any_value_make_a_chart(
    drawing: Drawing,
    rows: list[tuple[str, Decimal | None, str, str]],
    title: str,
    unit: str,
    language: str,
):
    series = sorted({mark.series for mark in drawing.marks})
    marks = tuple(
        Mark(label, value, "f", shown, series[place % len(series)], order)
        for place, (label, value, shown, order) in enumerate(rows)
    )
    assert_inert(drawn(replace(drawing, marks=marks, title=title, unit=unit, language=language)))
