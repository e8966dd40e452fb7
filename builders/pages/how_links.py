"""Links from figures to the pages that tell how they are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from builders.measures.figure import Figure
from builders.pages import links
from builders.pages.pieces import Link, Name, Phrase, phrase
from builders.pages.toolbox import Toolbox


def how_links(toolbox: Toolbox, figures: Iterable[Figure]) -> list[Link]:
    """Links to the pages that explain these figures, each once, in their order."""
    content = toolbox.content
    titles = {dataset.id: dataset.title or dataset.id for dataset in content.datasets}
    pairs = dict.fromkeys((one.dataset, one.measure) for one in figures)
    times = Counter(measure for _, measure in pairs)
    made: list[Link] = []
    for dataset, measure in pairs:
        if measure not in content.measures:
            continue
        title: Phrase = phrase("{it}", it=Name(content.measures[measure].title))
        if times[measure] > 1:  # of several datasets: which of them is it?
            title = phrase("{it} ({of})", it=title, of=Name(titles.get(dataset, dataset)))
        made.append(Link(title, links.how(dataset, measure)))
    return made
