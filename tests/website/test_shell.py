"""Filling a shell gives what rendering the theme for that page would give."""

from __future__ import annotations

import jinja2
import standin

from builders.resources import templates_folder
from builders.website.frame import Entry, Frame, View, window_title
from builders.website.shell import Shell, ShellKind, Shells, slot
from builders.website.theme import render_shell

FRAME = Frame(
    city="Brightwater",
    site_name="Brightwater in daylight",
    language="en",
    publisher="",
    contact="open@example.org",
    as_of="2025-06-30",
    menu=(Entry("Money", "money.html"), Entry("Neighbourhoods", "places.html")),
    footer=(Entry("About", "about.html"),),
    policy="default-src 'self'",
)


def environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(templates_folder() / "theme")
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)


def test_a_filled_shell_equals_the_page_rendered_whole() -> None:
    env = environment()
    shells = Shells(
        lambda kind: render_shell(env, FRAME, kind), FRAME.site_name, "https://example.org/"
    )
    for page in standin.pages():
        kind = ShellKind.of(page)
        view = View(
            title=page.title,
            window_title=window_title(page.title, FRAME.site_name),
            description=page.description,
            content=page.html,
            canonical=f"https://example.org/{page.path}",
            root=kind.root,
            section=kind.section,
            is_generated=True,
            current="page" if kind.is_section else "true",
        )
        whole = env.get_template("main.html").render(frame=FRAME, view=view)
        assert shells.wrap(page).decode() == whole


def test_a_shell_is_rendered_once_for_all_pages_of_its_kind() -> None:
    made = []
    shells = Shells(lambda kind: made.append(kind) or slot("content"), "", "")
    for number in range(50):
        shells.wrap(standin.page(f"places/p{number}.html", "Place", section="places.html"))
    assert made == [ShellKind("../", "places.html", is_section=False)]


def test_a_page_that_spells_out_a_slot_is_not_filled_a_second_time() -> None:
    shell = Shell.cut(f"{slot('title')}|{slot('content')}")
    values = {"title": slot("content"), "content": slot("title")}
    assert shell.fill(values) == f"{slot('content')}|{slot('title')}"
