import pytest

from builders.wording.lists import listed


@pytest.mark.parametrize(
    ("items", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_several_things_stand_in_one_sentence(items: list[str], text: str):
    assert text == listed(items)


def test_a_long_list_says_how_many_more():
    assert listed([str(n) for n in range(15)], most=3) == "0, 1, 2 and 12 more"
    assert listed(["a", "b", "c"], most=3) == "a, b and c"


@pytest.mark.parametrize(
    ("language", "whole", "cut"),
    [("es", "a, b y c", "a, b y 1 más"), ("ar", "a وb وc", "a، b و1 أخرى")],
)
def test_lists_follow_the_locale(language: str, whole: str, cut: str):
    assert whole == listed(["a", "b", "c"], language)
    assert cut == listed(["a", "b", "c"], language, most=2)


def test_braces_in_a_name_are_left_alone():
    assert listed(["{0}", "{shown}", "c"], most=1) == "{0} and 2 more"
    assert listed(["{0}", "{1}"]) == "{0} and {1}"
    assert listed(["{0}", "{1}", "c", "d"]) == "{0}, {1}, c and d"
