"""Which generated pages there are, and where: asked by whoever links to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builders.pages import links
from builders.pages.content import Content
from builders.pages.index import FigureIndex
from builders.wording.slugs import slugs

# The breakdown that the pages of departments and services are about.
AMOUNT_BY_DEPARTMENT = ("direction", "phase", "year")


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Addresses by dataset and label, so that a link never leads to a page that is not there."""

    departments: Mapping[str, Mapping[str, str]]
    projects: Mapping[str, Mapping[str, str]]
    services: Mapping[str, Mapping[str, str]]
    indicators: Mapping[str, Mapping[str, str]]

    def department(self, dataset: str, label: str) -> str:
        """The page of a department, or nothing."""
        return self.departments.get(dataset, {}).get(label, "")

    def project(self, dataset: str, project: str) -> str:
        """The page of a project, or nothing."""
        return self.projects.get(dataset, {}).get(project, "")

    def service(self, dataset: str, label: str) -> str:
        """The page of a service, or nothing."""
        return self.services.get(dataset, {}).get(label, "")

    def indicator(self, dataset: str, indicator: str) -> str:
        """The page of an indicator, or nothing."""
        return self.indicators.get(dataset, {}).get(indicator, "")

    def place(self, place: str) -> str:
        """The page of a place."""
        return links.place_page(place)


def make_site_map(content: Content, index: FigureIndex) -> SiteMap:
    """Give every department, project, service and indicator an address."""
    return SiteMap(
        departments={
            dataset.id: _addresses(
                "money",
                dataset.id,
                _departments(index, dataset.id),
            )
            for dataset in content.of_kind("budget")
        },
        projects={
            dataset.id: _addresses("projects", dataset.id, project_ids(content, index, dataset.id))
            for dataset in content.of_kind("projects")
        },
        services={
            dataset.id: _addresses(
                "services", dataset.id, index.labels("request_count", dataset.id, "service")
            )
            for dataset in content.of_kind("requests")
        },
        indicators={
            dataset.id: _addresses(
                "services",
                dataset.id,
                index.labels("indicator_value", dataset.id, "indicator", "month"),
            )
            for dataset in content.of_kind("indicators")
        },
    )


def _departments(index: FigureIndex, dataset: str) -> tuple[str, ...]:
    """The departments of a budget. Revenue without one is no department, so it gets no page."""
    stated = index.labels("amount", dataset, "department", *AMOUNT_BY_DEPARTMENT)
    spent = {
        figure.label("department")
        for figure in index.family("amount", dataset, "department", *AMOUNT_BY_DEPARTMENT)
        if figure.label("direction") == "expenditure"
    }
    return tuple(label for label in stated if label or label in spent)


def project_ids(content: Content, index: FigureIndex, dataset: str) -> tuple[str, ...]:
    """The projects of a dataset, in the order of its table."""
    rows = content.projects.get(dataset)
    if rows is None or "id" not in rows.columns:
        return index.labels("budget_current", dataset, "project")
    return tuple(dict.fromkeys(str(one) for one in rows["id"]))


def _addresses(folder: str, dataset: str, labels: tuple[str, ...]) -> Mapping[str, str]:
    """An address for each label; the empty label is what the data do not state."""
    named = {label: label or "not stated" for label in labels}
    given = slugs(named.values())
    return {label: f"{folder}/{dataset}/{given[name]}.html" for label, name in named.items()}
