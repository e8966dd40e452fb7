"""Whether the statistics that datasets are to be held against are there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from builders.problems import Problem
from builders.sources.dataset import Dataset, Rate
from builders.wording.nearest import did_you_mean

KINDS = ("requests", "payments", "budget")


def rate_problems(
    datasets: Sequence[Dataset],
    statistics: Mapping[str, Collection[str]],
    columns: Mapping[str, Collection[str]],
    unread: Collection[str] = (),
) -> Iterator[Problem]:
    """Each rate that cannot be worked out.

    ``statistics`` are those in each table of counts, ``columns`` those of every table. ``unread``
    are the folders of which no dataset could be made: what is wrong is told there.
    """
    known = {dataset.id for dataset in datasets if dataset.kind == "counts"}
    for dataset in datasets:
        for rate in dataset.per.values():
            yield from _of_kind(dataset, rate)
            own = columns.get(dataset.id, rate.where)
            for role in sorted(set(rate.where) - {"direction"} - set(own)):
                yield _told("rate-role-absent", dataset, rate, role)
            if rate.dataset in unread and rate.dataset not in known:
                continue
            if rate.dataset not in known:
                hint = did_you_mean(rate.dataset, known)
                yield _told("rate-dataset-unknown", dataset, rate, rate.dataset, hint)
            elif rate.dataset in statistics and rate.statistic not in statistics[rate.dataset]:
                hint = did_you_mean(rate.statistic, statistics[rate.dataset])
                yield _told("rate-statistic-unknown", dataset, rate, rate.statistic, hint)


def _of_kind(dataset: Dataset, rate: Rate) -> Iterator[Problem]:
    if dataset.kind not in KINDS:
        yield _told("rate-not-of-kind", dataset, rate, dataset.kind)
    elif dataset.disclosure.threshold:
        yield _told("rate-of-small-counts", dataset, rate, rate.title)
    elif dataset.kind == "budget" and "phase" not in rate.where:
        yield _told("rate-without-phase", dataset, rate, rate.title)


def _told(code: str, dataset: Dataset, rate: Rate, found: str, hint: str = "") -> Problem:
    return dataset.problem(code, ("lightwell", "per", rate.id), found, rate.dataset, hint)
