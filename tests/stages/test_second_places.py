"""A portal has one set of places."""

from __future__ import annotations

from builders.sources.dataset import Dataset
from builders.stages.checking import second_places


def dataset(name: str, kind: str) -> Dataset:
    return Dataset(name, kind, name, "", f"datasets/{name}", ())


def test_a_second_dataset_of_places_is_a_problem_at_its_own_folder():
    found = list(second_places([dataset("wards", "places"), dataset("hoods", "places")]))
    assert [("places-twice", "datasets/hoods", "hoods", "wards")] == [
        (problem.code, problem.file, problem.found, problem.wanted) for problem in found
    ]


def test_one_dataset_of_places_beside_others_is_none():
    assert [] == list(second_places([dataset("wards", "places"), dataset("money", "budget")]))
