"""Charts to take away: each has files, and a leaf that says what it shows, from what, how to cite.

The leaf is a small page beside the files, and keeps all of this off the page that shows the chart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from builders.charts import picture, standalone, view_box
from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.how_links import how_links
from builders.pages.parts import ChartPart, Fact, Grid
from builders.pages.pieces import Amount, Code, Link, Name, Piece, Size, listed, phrase
from builders.pages.toolbox import Toolbox
from builders.pages.voice import Voice
from builders.releases.artifact import Artifact
from builders.releases.chart_tables import ChartRow, chart_csv, chart_json
from builders.releases.cite import FORMS, Work, address, as_text, permanent_address, work_of
from builders.releases.digests import sha256_of_artifact, size_of
from builders.releases.versions.version import version_page
from builders.settings import Settings

FOLDER = "downloads/charts"
ODD = re.compile(r"[^A-Za-z0-9_-]")


@dataclass(frozen=True, slots=True)
class LeafFile:
    """One file of a chart."""

    path: str
    title: Piece
    size: Piece
    digest: Piece


@dataclass(frozen=True, slots=True)
class Leaf:
    """The context of a chart's leaf. ``image`` is empty where nothing is drawn."""

    part: ChartPart
    grid: Grid  # its numbers, each of which leads to how it is known
    image: str
    page: str
    files: tuple[LeafFile, ...]
    facts: tuple[Fact, ...]
    citation: str
    forms: tuple[tuple[str, str], ...]
    embed: str


@dataclass(slots=True)
class Taker:
    """Makes the files of the charts of one page, as its template shows them."""

    toolbox: Toolbox
    page: str
    files: list[Artifact] = field(default_factory=list)

    def take(self, part: ChartPart) -> str:
        """Make a chart's files and leaf; gives the path of the leaf."""
        stem = stem_of(self.page, part.id)
        own = [*self._drawn(part, stem), *self._tables(part, stem)]
        path = f"{stem}.html"
        html = self._leaf(part, stem, tuple(own))
        leaf = Artifact(path, html.encode("utf-8", "replace"), "Chart", "text/html")
        self.files += [*own, leaf]
        return path

    def _drawn(self, part: ChartPart, stem: str) -> Iterator[Artifact]:
        if part.svg:
            svg = standalone(str(part.svg))
            yield Artifact(f"{stem}.svg", svg.encode(), "Drawing (SVG)", "image/svg+xml")
            png = picture(svg, self.toolbox.chart_cache)
            yield Artifact(f"{stem}.png", png, "Picture (PNG)", "image/png")

    def _tables(self, part: ChartPart, stem: str) -> Iterator[Artifact]:
        plain = self.toolbox.plain
        rows = tuple(self._rows(part.grid))
        said = (plain(part.title), plain(part.sentence), address(self._here(part), self._settings))
        yield Artifact(f"{stem}.csv", chart_csv(rows), "Table (CSV)", "text/csv")
        yield Artifact(f"{stem}.json", chart_json(said, rows), "Table (JSON)", "application/json")

    def _rows(self, grid: Grid) -> Iterator[ChartRow]:
        names = [self.toolbox.plain(column.title) for column in grid.columns]
        for label, *cells in grid.rows:
            for series, cell in zip(names[1:], cells, strict=True):
                figure = cell.figure if isinstance(cell, Amount) else None
                if figure is not None:
                    yield ChartRow(self.toolbox.plain(label), series, figure)

    def _linked(self, grid: Grid) -> Grid:
        return replace(grid, rows=tuple(tuple(map(self._known, row)) for row in grid.rows))

    def _known(self, cell: Piece) -> Piece:
        path = self.toolbox.how(cell.figure) if isinstance(cell, Amount) else ""
        return Link(cell, path) if path else cell

    def _leaf(self, part: ChartPart, stem: str, files: tuple[Artifact, ...]) -> str:
        voice = Voice(self.toolbox.speaker, f"{stem}.html")
        figures = [row.figure for row in self._rows(part.grid)]
        work = self._work(part, figures)
        leaf = Leaf(
            part=part,
            grid=self._linked(part.grid),
            image=f"{stem}.svg" if part.svg else "",
            page=self._here(part),
            files=tuple(_file(one) for one in files),
            facts=tuple(self._facts(figures)),
            citation=as_text(work),
            forms=tuple((name, write(work)) for name, write in FORMS.items()),
            embed=self._embed(part, stem, work),
        )
        html: str = self.toolbox.environment.get_template("parts/leaf.html").render(
            leaf=leaf,
            language=self._settings.language,
            say=voice.say,
            href=voice.href,
            figure=voice.figure,
            plain=self.toolbox.plain,
        )
        return html

    def _facts(self, figures: list[Figure]) -> Iterator[Fact]:
        content = self.toolbox.content
        datasets = dict.fromkeys((figure.dataset, figure.version) for figure in figures)
        titles = {dataset.id: dataset.title for dataset in content.datasets}
        gaps = self.toolbox.speaker.left_out
        beside = [gaps[one.id] for one in figures if one.id in gaps]
        if own := how_links(self.toolbox, [*figures, *beside]):
            yield Fact("How do we know?", listed(own))
        yield Fact(
            "Counted from",
            listed(
                [
                    phrase(
                        "{dataset} (version {version})",
                        dataset=Link(Name(titles.get(one, one)), links.dataset_page(one)),
                        version=Link(Code(version), version_page(one, version)),
                    )
                    for one, version in datasets
                ]
            ),
        )

    def _work(self, part: ChartPart, figures: list[Figure]) -> Work:
        """The chart as a work: its data's publisher and day, the versions of all its datasets."""
        content, settings = self.toolbox.content, self._settings
        used = {figure.dataset: figure.version for figure in figures}
        first = next((one for one in content.datasets if one.id in used), None)
        base = work_of(first, settings) if first else None
        return Work(
            id=f"{ODD.sub('-', self.page.removesuffix('.html'))}-{ODD.sub('-', part.id)}",
            title=self.toolbox.plain(part.title),
            publisher=base.publisher if base else settings.publisher or settings.city,
            version=", ".join(dict.fromkeys(used.values())),
            day=base.day if base else None,
            address=address(self._here(part), settings),
            language=settings.language,
            data=tuple(
                permanent_address(one, settings) for one in content.datasets if one.id in used
            ),
        )

    def _embed(self, part: ChartPart, stem: str, work: Work) -> str:
        """HTML with which another site shows the drawing, and says whose it is."""
        if not part.svg:
            return ""
        template = self.toolbox.environment.get_template("parts/embed.html")
        _, _, width, height = view_box(str(part.svg))
        own: str = template.render(
            image=address(f"{stem}.svg", self._settings),
            title=work.title,
            sentence=self.toolbox.plain(part.sentence),
            page=work.address,
            publisher=work.publisher,
            width=width,
            height=height,
        )
        return own.strip()

    def _here(self, part: ChartPart) -> str:
        return f"{self.page}#{part.id}"

    @property
    def _settings(self) -> Settings:
        return self.toolbox.content.settings


def stem_of(page: str, chart: str) -> str:
    """Where the files of a chart are, without their endings."""
    return f"{FOLDER}/{page.removesuffix('.html')}/{ODD.sub('_', chart)}"


def _file(one: Artifact) -> LeafFile:
    digest = Code(sha256_of_artifact(one))
    return LeafFile(one.path, Name(one.title), Size(size_of(one)), digest)
