"""Page kinds: figures and charts through templates.

A page kind is a function that gives drafts, each with the function that prepares its context.
Contexts are frozen values; templates only say them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from builders.pages.content import Content
from builders.pages.counts import counts_pages
from builders.pages.data import data_pages
from builders.pages.dataset import dataset_pages
from builders.pages.departments import department_pages
from builders.pages.draft import Draft, Written, write
from builders.pages.home import home_pages
from builders.pages.how import how_pages
from builders.pages.indicator import indicator_pages
from builders.pages.methods import methods_pages
from builders.pages.money import money_pages
from builders.pages.page import Page
from builders.pages.payment_list_pages import payment_list_pages
from builders.pages.payments import payments_pages
from builders.pages.place import place_pages
from builders.pages.places import places_pages
from builders.pages.project import project_pages
from builders.pages.project_list_pages import project_list_pages
from builders.pages.projects import projects_pages
from builders.pages.quality import quality_pages
from builders.pages.service import service_pages
from builders.pages.services import services_pages
from builders.pages.template_faults import EXIT_CODE, template_problem
from builders.pages.toolbox import Toolbox, make_toolbox
from builders.pages.version import version_pages
from builders.pages.versions import versions_pages
from builders.problems import PortalError, Problem

PageKind = Callable[[Content, Toolbox], Iterable[Draft]]

# Every page kind by name, in the order of the site. The page of methods comes after all of these:
# it tells where each measure is used.
PAGES: dict[str, PageKind] = {
    "home": home_pages,
    "money": money_pages,
    "department": department_pages,
    "payments": payments_pages,
    "payment list": payment_list_pages,
    "projects": projects_pages,
    "project list": project_list_pages,
    "project": project_pages,
    "services": services_pages,
    "service": service_pages,
    "indicator": indicator_pages,
    "statistics": counts_pages,
    "places": places_pages,
    "place": place_pages,
    "data": data_pages,
    "dataset": dataset_pages,
    "versions": versions_pages,
    "version": version_pages,
    "quality": quality_pages,
    "how": how_pages,
}

__all__ = ["PAGES", "PageKind", "build_pages"]


def build_pages(content: Content) -> tuple[Page, ...]:
    """Every generated page of the portal, always in the same order.

    Pages are written side by side: drawing a chart lets other threads run. Raises PortalError
    (exit code 2) for every template of the portal's own that cannot be used.
    """
    toolbox = make_toolbox(content)
    drafts = [draft for kind in PAGES.values() for draft in kind(content, toolbox)]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        tried = list(pool.map(partial(_attempt, toolbox=toolbox), drafts))
    written = _all_written(tried)
    pages = tuple(one.page for one in written)
    used = {one.page.path: one.used for one in written}
    last = [_attempt(draft, toolbox) for draft in methods_pages(content, toolbox, pages, used)]
    return (*pages, *(one.page for one in _all_written(last)))


def _attempt(draft: Draft, toolbox: Toolbox) -> Written | Problem:
    """The page, or what is wrong with the portal's own template for it."""
    try:
        return write(draft, toolbox)
    except Exception as error:
        problem = template_problem(error, toolbox.content.settings.root)
        if problem is None:
            raise
        return problem


def _all_written(tried: Iterable[Written | Problem]) -> list[Written]:
    tried = list(tried)
    if problems := dict.fromkeys(one for one in tried if isinstance(one, Problem)):
        raise PortalError(problems, EXIT_CODE)
    return [one for one in tried if isinstance(one, Written)]
