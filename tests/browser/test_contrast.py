"""Colours can be told apart where axe cannot look: in drawings, and on the light of the front door."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from browsing import Reader, Visitor
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FOR_WORDS = 4.5
FOR_LARGE_WORDS = 3.0
FOR_GRAPHICS = 3.0

# Words whose colours have to be told from what lies beneath them, and where.
PAPER = ("--lw-paper", "--lw-card", "--lw-tint")
PAIRS = [
    *(
        (ink, paper, FOR_WORDS)
        for ink in ("--lw-ink", "--lw-muted", "--lw-link")
        for paper in PAPER
    ),
    *((ink, paper, FOR_WORDS) for ink in ("--lw-good", "--lw-warn", "--lw-bad") for paper in PAPER),
    *((ink, "--lw-deep", FOR_WORDS) for ink in ("--lw-on-deep", "--lw-on-deep-muted")),
    *((ink, "--lw-card", FOR_WORDS) for ink in ("--lw-chart-ink", "--lw-chart-muted")),
    *((f"--lw-chart-{at}", "--lw-card", FOR_GRAPHICS) for at in (1, 2, 3, 4, "target")),
    *((ink, paper, FOR_GRAPHICS) for ink in ("--lw-focus", "--lw-line-strong") for paper in PAPER),
    ("--lw-accent", "--lw-deep", FOR_GRAPHICS),  # the focus, and where one is, on the masthead
    ("--lw-map-line", "--lw-card", FOR_GRAPHICS),
    ("--lw-map-here", "--lw-card", FOR_GRAPHICS),
]

# Shared: how a colour is read, and how far two are apart (WCAG 2.2).
MATHS = """
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = colour => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };"""
OF_TOKENS = f"""pairs => {{ {MATHS}
  const of = name => {{
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${{name}})`;
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return rgb(colour);
  }};
  return pairs.map(([one, other, least]) => [one, other, least, contrast(of(one), of(other))])
    .filter(([, , least, is]) => is < least)
    .map(([one, other, least, is]) => `${{one}} on ${{other}}: ${{is.toFixed(2)}}, wanted ${{least}}`);
}}"""
# Every run of words within a part of the page: its box there, its colour and size.
WORDS = """part => {
  const frame = part.getBoundingClientRect();
  const found = [];
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, at = text.parentElement;
    if (!text.data.trim() || at.closest('title, desc, details, .lw-hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const style = getComputedStyle(at);
    const scale = at.getScreenCTM ? Math.hypot(at.getScreenCTM().a, at.getScreenCTM().b) : 1;
    const isHaloed = at instanceof SVGElement && style.stroke !== 'none'
      && style.paintOrder.startsWith('stroke');
    const size = parseFloat(style.fontSize) * scale;
    found.push({
      words: text.data.trim().slice(0, 40),
      colour: at instanceof SVGElement ? style.fill : style.color,
      beneath: isHaloed ? style.stroke : '',
      isLarge: size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700),
      boxes: [...range.getClientRects()].map(box =>
        [box.left - frame.left, box.top - frame.top, box.width, box.height]),
    });
  }
  return found;
}"""
# Which words are too near to the colours of a picture of all but the words.
TOO_NEAR = f"""async ([picture, words, forWords, forLarge]) => {{ {MATHS}
  const image = new Image();
  image.src = 'data:image/png;base64,' + picture;
  await image.decode();
  const sheet = document.createElement('canvas');
  sheet.width = image.width; sheet.height = image.height;
  const drawn = sheet.getContext('2d', {{willReadFrequently: true}});
  drawn.drawImage(image, 0, 0);
  const worst = word => {{
    const ink = rgb(word.colour);
    if (word.beneath) return contrast(ink, rgb(word.beneath));
    let least = 99;
    for (const [x, y, wide, high] of word.boxes) {{
      const [w, h] = [Math.floor(wide), Math.floor(high)];
      if (w < 1 || h < 1) continue;
      const dots = drawn.getImageData(Math.round(x), Math.round(y), w, h).data;
      const seen = new Map();
      for (let at = 0; at < dots.length; at += 4)
        if (dots[at + 3]) {{
          const key = dots[at] << 16 | dots[at + 1] << 8 | dots[at + 2];
          seen.set(key, (seen.get(key) || 0) + 1);
        }}
      // A hair's breadth of another colour, as where a line ends at a word, spoils no reading.
      const many = w * h * 0.05;
      let nearest = 99, rest = 0;
      for (const [key, count] of [...seen].map(([key, count]) =>
        [contrast(ink, [key >> 16, key >> 8 & 255, key & 255]), count]).sort((a, b) => a[0] - b[0])) {{
        rest += count;
        if (rest > many) {{ nearest = key; break; }}
      }}
      least = Math.min(least, nearest);
    }}
    return least;
  }};
  return words.map(word => [word.words, worst(word), word.isLarge ? forLarge : forWords])
    .filter(([, is, least]) => is < least)
    .map(([words, is, least]) => `“${{words}}”: ${{is.toFixed(2)}}, wanted ${{least}}`);
}}"""
WITHOUT_WORDS = "* { color: transparent !important } svg text { fill: transparent !important }"


@pytest.fixture(scope="module")
def judge(chromium: Browser) -> Iterator[Page]:
    """An empty page, which has no policy, to compare colours in."""
    page = chromium.new_page()
    yield page
    page.close()


def too_near(page: Page, judge: Page, part: str) -> list[str]:
    """The words of the parts of a page that cannot be told from what lies beneath them."""
    parts = [one for one in page.locator(part).all() if one.is_visible()]
    assert parts, part
    words: list[Any] = [one.evaluate(WORDS) for one in parts]
    page.add_style_tag(content=WITHOUT_WORDS)
    found = []
    for one, said in zip(parts, words, strict=True):
        picture = base64.b64encode(one.screenshot()).decode()
        found += judge.evaluate(TOO_NEAR, [picture, said, FOR_WORDS, FOR_LARGE_WORDS])
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_theme_can_be_told_apart(scheme: str, visitor: Visitor) -> None:
    page = visitor.open("index.html", color_scheme=scheme, bypass_csp=True)
    assert [] == page.evaluate(OF_TOKENS, PAIRS)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("home", ".lw-hero-inner > *"),
        ("home", "main figure > svg"),
        ("money", "main figure > svg"),
        ("services", "figure:nth-child(-n+3) > svg"),
        ("service", "main figure > svg"),
        ("project", "main figure > svg"),
        ("places", "main figure > svg"),
    ],
)
def test_words_can_be_read_on_what_is_drawn(
    kind: str, part: str, scheme: str, width: int, reader: Reader, judge: Page
) -> None:
    page = reader.open_kind(kind, width, looks={"color_scheme": scheme}, bypass_csp=True)
    found = too_near(page, judge, part)
    assert not found, "\n".join(found)


def test_words_on_their_own_colour_would_be_found(visitor: Visitor, judge: Page) -> None:
    page = visitor.page()
    page.set_content("<p style='background:#fff;color:#ccc'>Pale</p>")
    assert 1 == len(too_near(page, judge, "p"))
