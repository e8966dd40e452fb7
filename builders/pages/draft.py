"""A page before it is written, so that pages can be prepared and rendered side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from builders.pages.known import Known
from builders.pages.page import Crumb, Page
from builders.pages.parts import Head, Told
from builders.pages.pieces import Name, Piece
from builders.pages.taking import Taker
from builders.pages.toolbox import Toolbox
from builders.pages.voice import Voice


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page kind promises: the page's address and name, its template and its context.

    ``prepare`` makes the context, charts and all; it runs in one of several threads, and only
    reads.
    """

    path: str
    title: str
    template: str
    prepare: Callable[[], Told]
    section: str = ""
    heading: Piece = ""  # where the heading is more than the title
    crumbs: tuple[Crumb, ...] = ()
    badges: tuple[Piece, ...] = ()
    kicker: Piece = ""  # the sort of thing that the page is about
    script: str = ""  # of the theme, which the page runs


@dataclass(frozen=True, slots=True)
class Written:
    """A finished page, and the ids of the figures that it shows."""

    page: Page
    used: frozenset[str]


def write(draft: Draft, toolbox: Toolbox) -> Written:
    """Prepare a draft's context and put it through its template."""
    voice = Voice(toolbox.speaker, draft.path)
    taker = Taker(toolbox, draft.path)
    told = draft.prepare()
    html = toolbox.environment.get_template(f"pages/{draft.template}.html").render(
        page=told,
        head=Head(
            title=Name(draft.title),
            heading=draft.heading or Name(draft.title),
            crumbs=draft.crumbs,
            badges=draft.badges,
            kicker=draft.kicker,
        ),
        portal=toolbox.content.settings,
        figure=voice.figure,
        bdi=voice.bdi,
        date=voice.date,
        href=voice.href,
        say=voice.say,
        plain=toolbox.plain,
        take=taker.take,
        known=Known(toolbox, voice),
        how_known=toolbox.how,
    )
    lead = toolbox.plain(told.lead)
    page = Page(
        path=draft.path,
        title=draft.title,
        description=lead,
        html=html,
        section=draft.section or draft.path,
        files=tuple(taker.files),
        script=draft.script,
        search=" ".join(dict.fromkeys(part for part in (lead, *told.found_by) if part)),
    )
    return Written(page, frozenset(one.id for one in voice.said))
