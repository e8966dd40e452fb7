"""Files are compared with their version before, as git keeps it, and with nothing where it is not."""

from __future__ import annotations

import subprocess
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from builders.checks.changes.totals import room
from builders.checks.datasets import check_dataset
from builders.kinds import SHAPES
from builders.sources.dataset import Bound, Dataset, Reading, Resource, Unpivot
from builders.sources.history import past_of

HEADER = "year,phase,department,amount,kind\n"


def lines(amount=1, kinds=("E", "R"), departments=("Roads", "Parks"), count=40):
    rows = (
        f"2025,adopted,{departments[n % len(departments)]},{(100 + n) * amount},"
        f"{kinds[n % len(kinds)]}\n"
        for n in range(count)
    )
    return HEADER + "".join(rows)


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Clerk", "-c", "user.email=clerk@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def kept(tmp_path):
    """Keep each text in git as a version of one file; gives the file as it stands at the end."""

    def keep(*texts, committed=True):
        folder = tmp_path / "data"
        folder.mkdir()
        file = folder / "lines.csv"
        git(folder, "init", "--quiet")
        for number, text in enumerate(texts):
            file.write_text(text)
            if committed or number < len(texts) - 1:
                git(folder, "add", "lines.csv")
                git(folder, "commit", "--quiet", "-m", f"Version {number}")
        return file

    return keep


def check(file, tmp_path, bounds=(), reading=None):
    reading = reading or Reading(duplicates="keep")
    resource = Resource("lines", "lines.csv", file, "d/lines.csv", "csv", reading=reading)
    dataset = Dataset("d", "budget", "D", "", "d", (resource,), bounds=tuple(bounds))
    return check_dataset(duckdb.connect(), dataset, SHAPES["budget"], tmp_path / "cache")


def told(*given, **said):
    problems = check(*given, **said).problems
    return [(p.code, p.column, p.found, p.wanted) for p in problems]


@pytest.mark.parametrize("committed", [True, False])
def test_a_column_whose_unit_changed_is_told_with_both(kept, tmp_path, committed):
    file = kept(lines(), lines(amount=1000), committed=committed)
    said = ("numbers, mostly about 119.5", "numbers, mostly about 119,500")
    assert [("column-changed", "amount", *said)] == told(file, tmp_path)


def test_a_column_whose_words_changed_is_told(kept, tmp_path):
    file = kept(lines(), lines(kinds=("Expenses", "Revenues")))
    assert [("column-changed", "kind", "“E”, “R”", "“Expenses”, “Revenues”")] == told(
        file, tmp_path
    )


def test_a_column_of_text_that_became_numbers_is_told(kept, tmp_path):
    file = kept(lines(), lines(departments=("10", "20")))
    assert [("column-changed", "department", "text", "numbers, mostly about 15")] == told(
        file, tmp_path
    )


def test_more_rows_larger_amounts_and_a_few_new_words_are_the_way_of_things(kept, tmp_path):
    file = kept(lines(), lines(amount=2, departments=("Roads", "Parks", "Water"), count=90))
    assert [] == told(file, tmp_path)


def test_a_file_of_a_few_rows_says_nothing_of_its_columns(kept, tmp_path):
    assert [] == told(kept(lines(count=10), lines(amount=1000, count=10)), tmp_path)


@pytest.mark.parametrize(("most", "codes"), [("11%", []), ("10%", ["total-moved"])])
def test_a_total_may_move_by_the_stewards_bound(kept, tmp_path, most, codes):
    file = kept(lines(count=10), lines(count=11))  # 1,045 became 1,155: by 10.5 %
    parks = Bound({"department": "parks"}, "amount", "0")
    assert [] == told(file, tmp_path, bounds=[parks])
    whole = Bound({"phase": "Adopted"}, "amount", most)
    assert codes == [code for code, *_ in told(file, tmp_path, bounds=[whole])]


def test_a_total_that_moved_too_far_is_told_with_both(kept, tmp_path):
    file = kept(lines(count=10), lines(count=11))
    (problem,) = check(file, tmp_path, bounds=[Bound({}, "amount", "100")]).problems
    assert ("total-moved", "1,155.00", "1,045.00") == (problem.code, problem.found, problem.wanted)
    assert "The bound is 100." == problem.hint


def test_a_bound_on_one_wide_column_does_not_speak_of_the_others(kept, tmp_path):
    wide = Unpivot("amount", {"FY24": {"year": "2024"}, "FY25": {"year": "2025"}})
    reading = Reading(unpivot=wide, constants={"phase": "adopted"}, duplicates="keep")
    file = kept("department,FY24,FY25\nRoads,10,20\n", "department,FY24,FY25\nRoads,10,99\n")
    of = {year: [Bound({"year": year}, "amount", "1")] for year in ("2024", "2025")}
    assert [] == told(file, tmp_path, bounds=of["2024"], reading=reading)
    assert [("total-moved", "year 2025", "99.00", "20.00")] == told(
        file, tmp_path, bounds=of["2025"], reading=reading
    )


def test_a_part_is_reckoned_of_what_the_total_was():
    assert Decimal("2.5") == room(Bound({}, "amount", "2.5 %"), Decimal(-100))
    assert Decimal(50) == room(Bound({}, "amount", "50"), Decimal(-100))


def test_without_git_nothing_is_compared_and_the_route_says_so(tmp_path):
    file = tmp_path / "lines.csv"
    file.write_text(lines())
    found = check(file, tmp_path, bounds=[Bound({}, "amount", "0")])
    assert ((), "its folder is not kept in git") == (found.problems, found.routes[0].not_compared)


def test_a_first_version_has_none_before_it(kept):
    assert "git has no earlier version of it" == past_of(kept(lines())).why


def test_a_change_that_was_taken_back_is_compared_with_what_stood_between(kept):
    assert b"b" == past_of(kept("a", "b", "a")).raw
