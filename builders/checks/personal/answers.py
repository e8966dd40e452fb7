"""Whether the steward's answers can be carried out: on columns that are there, and that fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from builders.checks.columns import role_columns
from builders.checks.reading import TextTable
from builders.problems import Problem
from builders.sources.answers import Answer
from builders.sources.dataset import Dataset, Resource, Role, RoleType, Shape
from builders.wording.nearest import did_you_mean, listed_near

NUMBERS = frozenset({RoleType.MONEY, RoleType.NUMBER, RoleType.INTEGER})
DAYS = frozenset({RoleType.DATE, RoleType.DATETIME})
OF_PLACES = frozenset({"place", "latitude", "longitude"})
PUBLISH = "Publish it with a reason, or leave the whole dataset out."


def answer_problems(
    dataset: Dataset, shape: Shape, texts: Mapping[str, TextTable]
) -> Iterator[Problem]:
    """What is wrong with a dataset's answers; ``texts`` are its files by the resource's name."""
    yield from _for_nothing(dataset, texts)
    for resource in dataset.resources:
        if resource.name not in texts:
            continue
        columns = texts[resource.name].columns
        said = role_columns(shape, resource, columns)
        roles = {column: one.role for one in said for column in one.columns}
        has_places = any(role.name in OF_PLACES for role in roles.values())
        for column in columns:
            answer = dataset.disclosure.hiding(column)
            if answer is not None:
                role = roles.get(column)
                yield from _misfits(resource, column, role, answer, has_places=has_places)


def _misfits(
    resource: Resource, column: str, role: Role | None, answer: Answer, *, has_places: bool
) -> Iterator[Problem]:
    """Why an answer cannot be carried out, with what to do instead."""

    def misfit(found: str, wanted: str) -> Problem:
        return Problem("answer-does-not-fit", resource.shown, None, column, found, wanted)

    wide = resource.reading.unpivot
    is_needed = (role is not None and role.required) or (
        wide is not None and column in wide.columns
    )
    if answer.way in ("drop", "suppress") and is_needed:
        yield misfit("without it the rows cannot be counted", PUBLISH)
    if answer.way == "round" and role is not None and role.type not in NUMBERS:
        yield misfit("it is no number", "Drop it, or generalise it.")
    if answer.way == "generalise":
        to_place = answer.to == "place"
        if not to_place and role is not None and role.type not in DAYS:
            yield misfit("it is no day", "Drop it, or round it.")
        if to_place and role is not None and role.name not in OF_PLACES:
            yield misfit("it does not say where something is", "Drop it, or round it.")
        if to_place and not has_places:
            wanted = (
                "Drop it, or tell which columns have the roles place or latitude and longitude."
            )
            yield misfit("no column of the file tells the place", wanted)


def _for_nothing(dataset: Dataset, texts: Mapping[str, TextTable]) -> Iterator[Problem]:
    """Answers that name a column that no file of the dataset has: a slip would publish it."""
    have = list(dict.fromkeys(column for text in texts.values() for column in text.columns))
    folded = {column.casefold(): column for column in have}
    for column in dataset.disclosure.answers:
        if column.casefold() not in folded and len(texts) == len(dataset.resources):
            hint = did_you_mean(column, have)
            wanted = listed_near(column, have)
            path = ("lightwell", "disclosure", "columns", column)
            told = dataset.problem("answer-for-no-column", path, column, wanted, hint)
            yield replace(told, column="")
