import re
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.wording.slugs import LONGEST, slug, slugs

texts = st.text(st.characters(), max_size=120)  # surrogates and control characters too


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harbour & Docks", "harbour-docks"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
    ],
)
def test_a_name_keeps_its_words(name: str, expected: str):
    assert expected == slug(name)


@given(texts)
def test_a_slug_is_never_empty_and_safe_in_an_address(name: str):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) <= LONGEST + 9


@given(st.lists(texts, max_size=30))
def test_no_two_names_share_a_slug(names: list[str]):
    own = slugs(names)
    assert set(own) == set(names)
    assert len(set(own.values())) == len(own)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) for text in own.values())


@given(st.lists(st.sampled_from("aAbBéÉ!?-"), max_size=6).map("".join), st.integers(1, 4))
def test_names_of_a_few_letters_do_not_collide(name: str, times: int):
    names = [name + "!" * n for n in range(times)] + [name.upper(), slug(name)]
    own = slugs(names)
    assert len(set(own.values())) == len(own)


def test_the_order_of_the_names_does_not_matter():
    names = ["Parks", "parks!", "Roads", slugs(["Parks", "parks!"])["Parks"]]
    assert len({tuple(sorted(slugs(order).items())) for order in permutations(names)}) == 1


def test_a_name_in_another_script_bears_a_hash_that_stays():
    assert slug("北京") == "68c77e15"
    assert slug("Plaza 北京") == "plaza-360a733b"
    assert slug("Plaza 上海") != slug("Plaza 北京")


def test_a_name_that_windows_keeps_for_itself_is_not_used():
    assert slug("CON").startswith("con-")
