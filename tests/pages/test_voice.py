"""Pieces are said as HTML on the page and as plain text elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from builders.measures.figure import Figure
from builders.pages.pieces import (
    Amount,
    Away,
    Badge,
    Behind,
    Code,
    Day,
    Link,
    Name,
    Noted,
    Phrase,
    Size,
    joined,
    listed,
    phrase,
    pointed,
)
from builders.pages.voice import Speaker, Voice
from builders.resources import templates_folder
from builders.settings import Settings

FIGURE = Figure(
    "d.m;place=a", "m", "d", "", (), Decimal("1234.5"), Decimal(9), Decimal(10), "money", ""
)
UNKNOWN = Figure("d.m;place=b", "m", "d", "", (), None, None, None, "money", "")


@pytest.fixture
def voice(tmp_path):
    return Voice(Speaker(Settings(root=tmp_path, fiscal_year_starts=7)), "places/harbour.html")


@pytest.mark.parametrize(
    ("piece", "html"),
    [
        ("a < b", "a &lt; b"),
        (
            Amount(FIGURE, "exact"),
            '<data value="1234.5" data-figure="d.m;place=a">$1,234.50</data>',
        ),
        (Amount(UNKNOWN), '<span class="lw-unknown">not known</span>'),
        (Amount(None), '<span class="lw-unknown">not published</span>'),
        (
            Behind(FIGURE, "numerator"),
            '<data value="9" data-part-of="d.m;place=a" data-part="numerator">9</data>',
        ),
        (Name("<b>"), "<bdi>&lt;b&gt;</bdi>"),
        (Name(" "), '<span class="lw-unknown">not stated</span>'),
        (Day("2025-03-14"), '<time datetime="2025-03-14">March 14, 2025</time>'),
        (Day("2025", fiscal=True), '<time datetime="2025">FY2025</time>'),
        (
            Day("2024-07-01/2025-06-30"),
            (
                '<time datetime="2024-07-01">July 2024</time> to '
                '<time datetime="2025-06-30">June 2025</time>'
            ),
        ),
        (Day("2 days"), "<bdi>2 days</bdi>"),
        (Badge("Late", "bad"), '<span class="lw-badge lw-badge-bad">Late</span>'),
        (Code("a<b"), "<code>a&lt;b</code>"),
        (
            Noted(Decimal("4318.25"), "downloads/places/places.json", f"/3/{pointed('Flats/~')}"),
            '<data value="4318.25" data-file="downloads/places/places.json" data-at="/3/Flats~1~0">4,318.25</data>',
        ),
        (Size(1200), '<data value="1200">1.2\N{NO-BREAK SPACE}kB</data>'),
        (Link("More", "money.html"), '<a href="../money.html">More</a>'),
        (Link("Here", "#part"), '<a href="#part">Here</a>'),
        (
            Away("Law", "https://example.org/a"),
            '<a href="https://example.org/a" rel="noopener noreferrer">Law</a>',
        ),
        (Away("Law", "javascript:alert(1)"), "Law"),
        (Away("Law", 'https://example.org/" onclick="x'), "Law"),
        (phrase("{a} and {b}.", a="<", b=Name("x")), "&lt; and <bdi>x</bdi>."),
    ],
)
def test_a_piece_on_a_page(voice, piece, html):
    assert str(voice.say(piece)) == html


def test_a_voice_knows_which_figures_it_showed(voice):
    voice.say(phrase("{a} {b}", a=Amount(FIGURE), b=Amount(UNKNOWN)))
    assert {one.id for one in voice.said} == {"d.m;place=a", "d.m;place=b"}


def test_a_steward_s_own_unit_follows_the_number(voice):
    visits = Figure("f", "m", "d", "", (), Decimal(5224), None, None, "visits", "")
    assert voice.speaker.number(visits) == "5,224 visits"


def test_a_currency_as_unit_is_money(voice):
    cost = Figure("f", "m", "d", "", (), Decimal("7.64"), None, None, "USD", "")
    assert voice.speaker.number(cost, "exact") == "$7.64"


def test_size_leaves_the_sign_to_the_words(voice):
    less = Figure("f", "m", "d", "", (), Decimal(-5), None, None, "money", "")
    assert voice.speaker.plain(Amount(less, size=True)) == "$5"


def test_parts_that_say_nothing_leave_no_blank(voice):
    assert voice.speaker.plain(joined("a", "", None, Phrase(), "b")) == "a b"


def test_a_list_reads_as_a_sentence(voice):
    assert voice.speaker.plain(listed(["a", "b", "c"])) == "a, b and c"


def test_a_sum_says_how_many_rows_it_leaves_out(tmp_path):
    rows = Figure("d.u;place=a", "u", "d", "", (), Decimal(3), Decimal(3), Decimal(9), "count", "")
    voice = Voice(Speaker(Settings(root=tmp_path), {FIGURE.id: rows}), "money.html")
    assert voice.say(Amount(FIGURE, "exact")) == (
        '<data value="1234.5" data-figure="d.m;place=a">$1,234.50</data> <small class="lw-gap">'
        '(<data value="3" data-figure="d.u;place=a">3</data> not known)</small>'
    )
    assert {FIGURE.id, rows.id} == {one.id for one in voice.said}


def test_a_number_that_is_not_shown_is_said_where_everyone_sees_it(voice):
    hidden = replace(UNKNOWN, is_suppressed=True)
    said = voice.say(Amount(hidden))
    assert 'class="lw-suppressed"' in said
    styles = (templates_folder() / "theme" / "assets" / "lightwell.css").read_text("utf-8")
    assert not re.search(r"\.lw-suppressed[^{}]*{[^}]*(clip-path|display: none)", styles)
