"""Make the tutorial's pictures anew: follow the page in an empty folder and look at what it makes.

python -m bench.pictures
"""

from __future__ import annotations

import html
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.browsing import FLAGS, find_chromium
from tests.tutorial.walking import ROOT, walk

FOLDER = ROOT / "site/first-portal"
WIDTH, HEIGHT = 900, 640
TERMINAL = """<!doctype html><meta charset="utf-8"><title>Terminal</title>
<body style="margin:0;background:#fff"><pre style="margin:0;padding:16px;background:#1d2733;
color:#f3f6f9;font:13px/1.45 'DejaVu Sans Mono',monospace;white-space:pre-wrap">{}</pre>"""


def main() -> int:
    """Write each picture over the one that stands there."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        told = {step.command: step.output for step in walk(Path(name).resolve())}
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        added = next(command for command in told if command.startswith("lightwell add"))
        shown = f"$ {added}\n{told[added]}"
        page = Path(name) / "terminal.html"
        page.write_text(TERMINAL.format(html.escape(shown)), encoding="utf-8")
        _picture(browser, page, "add.png", only="pre")
        public = Path(name) / "riverton/public"
        _picture(browser, public / "index.html", "home.png", scale=0.6)
        _picture(browser, public / "money.html", "budget.png")
        browser.close()
    for file in sorted(FOLDER.glob("*.png")):
        sys.stdout.write(f"{file.relative_to(ROOT)}: {file.stat().st_size:,} bytes\n")
    return 0


def _picture(
    browser: Browser, page: Path, name: str, *, scale: float = 1.0, only: str = ""
) -> None:
    shown = browser.new_page(
        viewport={"width": WIDTH, "height": HEIGHT},
        device_scale_factor=scale,  # what has many shades is shown smaller, to weigh less
        color_scheme="light",
    )
    shown.goto(page.as_uri())
    if only:
        shown.locator(only).screenshot(path=FOLDER / name)
    else:
        shown.screenshot(path=FOLDER / name)
    shown.close()


if __name__ == "__main__":
    sys.exit(main())
