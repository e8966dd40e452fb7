"""What is not known is a gap or said so, and never zero."""

from __future__ import annotations

from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

from builders.charts import draw
from builders.charts.chart import Drawing, Mark

SVG = "{http://www.w3.org/2000/svg}"


def drawn(form: str, *marks: Mark, unit: str = "count") -> Element:
    drawing = Drawing("c", form, "Title", "Sentence.", marks, "Year", "Number", unit)
    return fromstring(draw(drawing).svg)  # noqa: S314 - our own


def mark(label: str, value: str | None, series: str = "", order: str = "") -> Mark:
    shown = "not known" if value is None else value
    return Mark(label, None if value is None else Decimal(value), "f", shown, series, order)


def texts(root: Element) -> list[str]:
    return [node.text or "" for node in root.iter(f"{SVG}text")]


def paths(root: Element, colour: str = "--lw-chart-1") -> list[Element]:
    return [
        node
        for node in root.iter(f"{SVG}path")
        if colour in node.get("stroke", "") + node.get("fill", "")
    ]


def test_a_bar_that_is_not_known_is_said_in_words_and_not_drawn():
    root = drawn("bars", mark("Library", None), mark("Parks", "4"))
    assert 1 == len(paths(root))
    assert ["Parks", "4", "Library", "not known"] == texts(root)


def test_a_bar_of_zero_is_drawn_and_says_zero():
    root = drawn("bars", mark("Library", "0"), mark("Parks", "4"))
    assert 2 == len(paths(root))
    assert "0" in texts(root)


def test_a_suppressed_value_says_why():
    hidden = Mark("Library", None, "f", "fewer than 5")
    assert "fewer than 5" in texts(drawn("bars", hidden, mark("Parks", "40")))


def test_a_column_that_is_not_known_is_not_drawn():
    assert 1 == len(paths(drawn("columns", mark("2020", None), mark("2021", "4"))))


def test_a_pair_that_is_half_known_has_one_bar():
    root = drawn("paired_bars", mark("Parks", "4", "Plan"), mark("Parks", None, "Actual"))
    assert 1 == len(paths(root))
    assert "not known" in texts(root)


def test_a_line_breaks_where_a_value_is_not_known():
    years = [mark(str(2010 + n), None if n == 2 else str(n), "Calls") for n in range(6)]
    lines = [node for node in paths(drawn("lines", *years)) if "stroke" in node.attrib]
    assert 2 == max((node.get("d") or "").count("M") for node in lines)


def test_a_line_breaks_where_one_series_has_no_mark_at_all():
    calls = [mark(str(2010 + n), str(n), "Calls") for n in range(6) if n != 3]
    letters = [mark(str(2010 + n), str(n), "Letters") for n in range(6)]
    lines = [node for node in paths(drawn("lines", *calls, *letters)) if "stroke" in node.attrib]
    assert 2 == max((node.get("d") or "").count("M") for node in lines)


def test_a_target_that_changes_steps():
    root = drawn(
        "line_with_target",
        mark("2020", "1", "On time"),
        mark("2021", "2", "On time"),
        mark("2020", "3", "Target"),
        mark("2021", "4", "Target"),
    )
    (target,) = (node for node in paths(root, "--lw-chart-target") if "d" in node.attrib)
    assert "3,3" == target.get("stroke-dasharray")
    assert {"Target", "4"} <= set(texts(root))


def test_a_milestone_without_a_day_has_no_dot():
    root = drawn(
        "slip",
        Mark("Opening", Decimal(0), "f", "May 2023", "Planned", "2023-05-01"),
        Mark("Opening", None, "f", "not known", "Actual"),
    )
    assert 1 == len(paths(root))
    assert "● Actual not known" in texts(root)


def test_bars_without_an_order_are_ranked_with_the_unknown_last():
    root = drawn("bars", mark("a", "1"), mark("b", None), mark("c", "3"), mark("d", "-2"))
    assert ["c", "a", "d", "b"] == [text for text in texts(root) if text in "abcd"]


def test_bars_with_an_order_keep_it():
    root = drawn("bars", mark("a", "1", order="2"), mark("b", "9", order="1"))
    assert ["b", "a"] == [text for text in texts(root) if text in "ab"]
