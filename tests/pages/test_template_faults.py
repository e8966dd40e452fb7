"""A portal's own template that cannot be used is a problem at its line, never a traceback."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builders.pages import build_pages
from builders.problems import PortalError


@pytest.fixture
def problems_of(make_content, tmp_path: Path):
    """What is said of a portal with these templates of its own."""

    def build(**templates: str | bytes) -> list[tuple[str, int | None, str]]:
        folder = tmp_path / "templates" / "pages"
        folder.mkdir(parents=True)
        for name, text in templates.items():
            data = text if isinstance(text, bytes) else text.encode()
            (folder / f"{name}.html").write_bytes(data)
        content = make_content("budget")
        content = replace(content, settings=replace(content.settings, root=tmp_path))
        with pytest.raises(PortalError) as caught:
            build_pages(content)
        assert 2 == caught.value.exit_code
        assert {"template-broken"} == {p.code for p in caught.value.problems}
        return [(p.file, p.row, p.found) for p in caught.value.problems]

    return build


@pytest.mark.parametrize(
    ("line", "said", "text"),
    [
        (2, "Encountered unknown tag 'fi'", "<p>\n{% fi %}\n"),
        (3, "'nobody' is undefined", "\n\n{{ nobody }}\n"),
        (2, "there is no template pages/nothing.html", "\n{% include 'pages/nothing.html' %}"),
        (1, "division by zero", "{{ 1 / 0 }}"),
        (1, "type str doesn't define __round__ method", "{{ 'a'|round }}"),
        (1, "it is not UTF-8", "\u00e9".encode("latin-1")),
        (1, "Unexpected end of template", "{% if page %}"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(problems_of, line: int, said: str, text: str | bytes):
    ((file, row, found),) = problems_of(home=text)
    assert ("templates/pages/home.html", line) == (file, row)
    assert found.startswith(said)


def test_every_broken_template_is_told_and_each_once(problems_of):
    found = problems_of(home="{{ nobody }}", department="{{ no_one }}", data="{{ none_here }}")
    assert ["home", "department", "data"] == [Path(file).stem for file, _, _ in found]


def test_the_page_of_methods_is_looked_at_too(problems_of):
    assert ["templates/pages/methods.html"] == [f for f, _, _ in problems_of(methods="{{ a }}")]


def test_an_error_of_our_own_code_is_no_fault_of_the_template(make_content, tmp_path: Path):
    folder = tmp_path / "templates" / "pages"
    folder.mkdir(parents=True)
    (folder / "home.html").write_text("{{ figure(1) }}", encoding="utf-8")
    content = make_content("budget")
    content = replace(content, settings=replace(content.settings, root=tmp_path))
    with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is, it is ours
        build_pages(content)
    assert not isinstance(caught.value, PortalError)
