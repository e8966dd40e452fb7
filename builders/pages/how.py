"""How do we know? A page for each measure of each dataset: all that it takes to count again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builders.measures.examples import examples, sql_of_rows, where
from builders.measures.figure import Figure, Query
from builders.measures.measure import Measure
from builders.pages import links
from builders.pages.content import Content
from builders.pages.draft import Draft
from builders.pages.how_asked import Asking, Labels, asking, in_words, times_of
from builders.pages.how_rows import Rows, rows_told
from builders.pages.methods import BETTER, UNITS, spelled
from builders.pages.page import Crumb
from builders.pages.parts import Fact, Told
from builders.pages.pieces import Amount, Code, Link, Name, Piece, phrase
from builders.pages.sections import HOME, fact
from builders.pages.toolbox import Toolbox
from builders.pages.version_words import version_link
from builders.releases.cite import FORMS, Work, address, as_text, permanent_address, work_of
from builders.sources.dataset import Dataset
from builders.tables.quality import QUALITY_TABLES

SCRIPT = "figure.js"  # shows, in place of the example, the figure that the address asks for


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One published query: what it counts by, its SQL, and the SQL of the rows that it counts.

    ``list`` is the file of the list that holds the rows, or nothing where there is none.
    """

    title: Piece
    sql: str
    rows: str
    by: str  # the names of what it counts by, in their order
    list: str


@dataclass(frozen=True, slots=True)
class Example:
    """One figure, and the SQL that gives it and its rows, after ``tables`` was run."""

    figure: Figure
    id: Piece
    words: Piece
    tables: str
    number: str
    sql: str
    rows: Rows
    asking: Asking


@dataclass(frozen=True, slots=True, kw_only=True)
class HowTold(Told):
    """The context of the page."""

    facts: tuple[Fact, ...]
    limits: tuple[Piece, ...]
    example: Example | None
    breakdowns: tuple[Breakdown, ...]
    files: tuple[Link, ...]
    citation: str
    forms: tuple[tuple[str, str], ...]


def how_pages(content: Content, toolbox: Toolbox) -> Iterator[Draft]:
    """A page for every measure that is counted of every dataset."""
    queries: dict[tuple[str, str], list[Query]] = {}
    for query in content.figures.queries.values():
        queries.setdefault((query.dataset, query.measure), []).append(query)
    shown = examples(content.figures)
    times = times_of(content.figures)
    for dataset in content.datasets:
        for measure in content.measures.values():
            own = queries.get((dataset.id, measure.id))
            # A measure that gives no figure anywhere is not defined on the page of methods.
            if own and measure.id in toolbox.counted:
                yield Draft(
                    path=links.how(dataset.id, measure.id),
                    title=f"{measure.title}: {dataset.title or dataset.id}",
                    template="how",
                    prepare=partial(
                        _prepare,
                        toolbox,
                        dataset,
                        measure,
                        own,
                        shown.get((dataset.id, measure.id)),
                        times.get((dataset.id, measure.id), ()),
                    ),
                    section=links.METHODS,
                    crumbs=(HOME, Crumb("How we count", links.METHODS)),
                    kicker="How do we know?",
                    script=SCRIPT,
                )


def _prepare(
    toolbox: Toolbox,
    dataset: Dataset,
    measure: Measure,
    queries: list[Query],
    example: Figure | None,
    times: Labels,
) -> HowTold:
    content = toolbox.content
    work = _work(content, dataset, measure)
    return HowTold(
        lead=spelled(measure.definition),
        found_by=(measure.title,),
        facts=tuple(_facts(toolbox, dataset, measure)),
        limits=tuple(_limits(toolbox, dataset)),
        # Without rows nobody can count again.
        example=None
        if dataset.disclosure.hides_rows
        else _example(toolbox, dataset, measure, example, times),
        breakdowns=tuple(
            Breakdown(
                "by " + ", ".join(one.dimensions).replace("_", " ")
                if one.dimensions
                else "all together",
                one.select,
                one.rows_select,
                " ".join(sorted(one.dimensions)),
                content.lists.get(one.id, ""),
            )
            for one in queries
        ),
        files=tuple(_files(content, dataset)),
        citation=as_text(work),
        forms=tuple((name, write(work)) for name, write in FORMS.items()),
    )


def _facts(toolbox: Toolbox, dataset: Dataset, measure: Measure) -> Iterator[Fact]:
    rows = toolbox.one("rows_published", dataset.id)
    found = (
        fact("Unit", UNITS.get(measure.unit, measure.unit)),
        fact("Direction", BETTER.get(measure.better, measure.better)),
        fact("Counted from", Link(Name(dataset.title), links.dataset_page(dataset.id))),
        fact("Version of the data", version_link(dataset) if dataset.version else ""),
        fact("Rows that it is counted from", Amount(rows) if rows else ""),
        fact("Defined on", Link("How we count", links.method(measure.id))),
    )
    yield from (one for one in found if one is not None)


def _limits(toolbox: Toolbox, dataset: Dataset) -> Iterator[Piece]:
    """What is known to be missing: rows that are withheld, and what the publisher says."""
    withheld = toolbox.one("rows_withheld", dataset.id)
    if withheld is not None and withheld.value:
        yield phrase(
            "{rows} of the rows of its files are withheld; {page} gives the reasons.",
            rows=Amount(withheld),
            page=Link("its page", f"{links.dataset_page(dataset.id)}#quality"),
        )
    yield from (Name(note) for note in dataset.notes)
    yield "A number that is not known is left out of sums, and shown as not known; never as zero."


def _files(content: Content, dataset: Dataset) -> Iterator[Link]:
    """The rows themselves, in the formats in which people look at rows."""
    for one in content.artifacts:
        folder, _, name = one.path.rpartition("/")
        if folder == f"downloads/{dataset.id}" and name.endswith((".parquet", ".csv", ".xlsx")):
            yield Link(Name(one.title), one.path)


def _example(
    toolbox: Toolbox, dataset: Dataset, measure: Measure, figure: Figure | None, times: Labels
) -> Example | None:
    """How to count the figure by hand, and to list its rows."""
    if figure is None:
        return None
    content = toolbox.content
    query = content.figures.queries[figure.query]
    return Example(
        figure=figure,
        id=Code(figure.id),
        words=in_words(toolbox, dataset, measure, figure),
        tables=_tables(content, query),
        number=f"SELECT * FROM (\n{query.select}\n){where(figure)};",
        sql=f"{sql_of_rows(query, figure)};",
        rows=rows_told(figure, measure, content.rows.get(figure.id)),
        asking=asking(toolbox, dataset, measure, times),
    )


def _tables(content: Content, query: Query) -> str:
    """The tables that the SQL names, from the files as they lie in the folder of downloads."""
    files = {table.name: f"{table.dataset}/{table.name}" for table in content.tables.values()}
    files |= {name: f"quality/{name}" for name in QUALITY_TABLES}
    named = [name for name in files if f'"{name}"' in query.sql]
    tables = (
        f"CREATE VIEW {_name(one)} AS FROM {_text(files[one] + '.parquet')};" for one in named
    )
    views = {query.view: query.view_sql, query.rows_view: query.rows_view_sql}
    made = (f"CREATE VIEW {_name(one)} AS\n{sql};" for one, sql in views.items())
    return "\n".join((*tables, *made))


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _work(content: Content, dataset: Dataset, measure: Measure) -> Work:
    """The measure of this dataset as a work to be cited."""
    base = work_of(dataset, content.settings)
    return Work(
        id=f"{dataset.id}-{measure.id}",
        title=f"{measure.title}. {base.title}",
        publisher=base.publisher,
        version=base.version,
        day=base.day,
        address=address(links.how(dataset.id, measure.id), content.settings),
        language=base.language,
        data=(permanent_address(dataset, content.settings),),
    )
