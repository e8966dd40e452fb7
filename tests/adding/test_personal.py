"""What is asked about a column that may tell of a person."""

from __future__ import annotations

from pathlib import Path

from builders.adding.person import Person
from builders.adding.personal import ask_answers
from builders.problems import Problem

DESCRIPTOR = "name: calls\nlightwell:\n  kind: requests\nresources: []\n"


def test_the_question_names_the_file_and_the_answer_is_written(tmp_path: Path):
    asked: list[str] = []
    answers = iter(["drop", "They asked for it."])

    def ask(question: str, _default: str) -> str:
        asked.append(question)
        return next(answers)

    (tmp_path / "datapackage.yaml").write_text(DESCRIPTOR)
    found = Problem("personal-email", "datasets/calls/calls 2025.csv", 2, "mail", "a•••@b•••.c•••")
    person = Person(asked.append, lambda _head, _rows: None, ask, asks=True)
    assert ask_answers(person, tmp_path, [found])
    assert asked[0].startswith("calls 2025.csv: “mail” holds what looks like a person's e-mail")
    assert "They asked for it." in (tmp_path / "datapackage.yaml").read_text()
