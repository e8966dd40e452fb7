"""The plugin, end to end: mkdocs in a process of its own, on a small project."""

from __future__ import annotations

import json
from collections.abc import Callable

import standin
from standin import Project


def test_generated_and_written_pages_stand_in_the_same_frame(built: Project) -> None:
    frame = built.text("about.html").partition("<header")[2].partition("</header>")[0]
    other = built.text("index.html").partition("<header")[2].partition("</header>")[0]
    assert "Brightwater" in frame
    assert frame == other.replace(' aria-current="page"', "")


def test_a_page_shows_its_own_words_and_only_there(built: Project) -> None:
    text = built.text("places/old-quay.html")
    assert "<title>Old Quay &amp; Harbour – Brightwater in daylight</title>" in text
    assert '<meta name="description" content="All about Old Quay &amp; Harbour.">' in text
    assert 'rel="canonical" href="https://brightwater.example/places/old-quay.html"' in text
    assert "lightwell-slot" not in text


def test_the_menu_marks_the_section_of_a_page_below_it(built: Project) -> None:
    below = built.text("places/old-quay.html")
    assert '<a href="../places.html" aria-current="true">Neighbourhoods</a>' in below
    assert '<a href="places.html" aria-current="page">Neighbourhoods</a>' in built.text(
        "places.html"
    )


def test_a_section_that_the_portal_does_not_have_is_not_in_the_menu(project: Project) -> None:
    assert project.build(variant="no-places").returncode == 0
    menu = project.text("index.html").partition("lw-menu")[2].partition("</nav>")[0]
    assert "money.html" in menu
    assert "places.html" not in menu


def test_a_city_names_its_places_as_it_likes(project: Project) -> None:
    project.configure({"city": "Brightwater", "place_word": "ward", "places_word": "wards"})
    project.build()
    assert ">Wards</a>" in project.text("index.html")


def test_hand_written_pages_are_listed_in_the_footer(built: Project) -> None:
    foot = built.text("places/old-quay.html").partition("<footer")[2]
    assert '<a href="../about.html">About this site</a>' in foot


def test_a_written_page_that_links_to_a_page_that_is_not_made_fails_a_strict_build(
    project: Project,
) -> None:
    project.write("site/about.md", "# About\n\n[Schools](schools.html)\n")
    done = project.build("--strict")
    assert done.returncode == 1
    assert "schools.html" in done.stderr
    assert not project.public.exists()


def test_a_strict_failure_leaves_the_site_as_it_was(project: Project) -> None:
    project.build()
    before = project.files()
    project.write("site/about.md", "# About\n\n[Schools](schools.html)\n")
    assert project.build("--strict").returncode == 1
    assert project.files() == before
    assert project.leftovers() == []


def test_the_page_for_a_wrong_address_links_from_the_top_of_the_site(project: Project) -> None:
    project.configure({}, site_url="https://example.org/open/")
    project.build()
    text = project.text("404.html")
    assert 'href="/open/money.html"' in text
    assert 'href="/open/assets/lightwell.css"' in text


def test_the_site_map_holds_every_page_and_no_date(built: Project) -> None:
    text = built.text("sitemap.xml")
    for path in ("index.html", "about.html", "places/old-quay.html"):
        assert f"<loc>https://brightwater.example/{path}</loc>" in text
    assert "lastmod" not in text
    assert "404" not in text
    assert "sitemap.xml.gz" not in built.files()


def test_nothing_of_the_manual_s_look_is_left_in_the_site(built: Project) -> None:
    weighty = [path for path in built.files() if "javascripts/" in path or "stylesheets/" in path]
    assert weighty == []


def test_the_search_finds_generated_pages_and_written_ones(built: Project) -> None:
    docs = {
        entry["location"]: entry
        for entry in json.loads(built.text("search/search_index.json"))["docs"]
    }
    assert docs["places/old-quay.html"] == {
        "location": "places/old-quay.html",
        "title": "Old Quay &amp; Harbour",
        "text": "Old Quay &lt;harbour&gt; ferries",
    }
    assert docs["about.html"]["title"] == "About this site"
    assert "index.html" not in docs  # it has no words for the index


def test_bad_data_are_told_all_at_once_and_leave_the_site_as_it_was(project: Project) -> None:
    project.build()
    before = project.files()
    done = project.build(variant="bad")
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert "There is no dataset in datasets." in said
    assert "datasets/a/b.csv, row 12: “n/a” is not a number." in said
    assert "Traceback" not in said
    assert project.files() == before
    assert project.leftovers() == []


def test_two_pages_with_one_address_are_refused_and_both_are_named(project: Project) -> None:
    done = project.build(variant="clash")
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "the generated about.html would be written over site/about.md" in said
    assert "the generated Money.html would be written over the generated money.html" in said
    assert said.count("page-written-twice") == 3
    assert not project.public.exists()


def test_mistakes_in_the_settings_are_told_all_at_once(project: Project) -> None:
    project.configure({"citty": "Brightwater", "fiscal_year_starts": "July", "currency": "dollars"})
    done = project.build()
    said = done.stdout + done.stderr
    assert done.returncode == 2
    assert "Did you mean “city”?" in said
    assert "mkdocs.yml, fiscal_year_starts: “July” cannot be used" in said
    assert "a currency code of three capital letters" in said
    assert "Traceback" not in said


def test_a_table_that_people_write_scrolls_within_its_own_region(project: Project) -> None:
    project.write("site/about.md", "# About\n\n| a | b |\n|---|---|\n| c | d |\n")
    project.build()
    assert (
        '<div class="lw-table-wrap" role="region" aria-label="Table: About" tabindex="0"><table class="lw-table lw-table-list">'
        in project.text("about.html")
    )


def test_two_builds_in_different_folders_and_times_are_the_same_byte_for_byte(
    new_project: Callable[..., Project],
) -> None:
    one, other = new_project("one"), new_project("a folder/two")
    one.build(SOURCE_DATE_EPOCH="86400", TZ="Asia/Tokyo")
    other.build(PYTHONHASHSEED="7", LC_ALL="C")
    assert one.files() == other.files()
    assert len(one.files()) > 10


def test_no_file_of_the_site_names_the_folder_it_was_built_in(built: Project) -> None:
    for path, content in built.files().items():
        assert str(built.root).encode() not in content, path
        assert b".public-" not in content, path


def test_a_page_s_frame_does_not_grow_with_the_number_of_pages(
    project: Project, built: Project
) -> None:
    project.build(variant="many")
    assert len(project.text("places/old-quay.html")) == len(built.text("places/old-quay.html"))


def test_the_stand_in_s_pages_are_all_there(built: Project) -> None:
    assert {page.path for page in standin.pages()} <= set(built.files())


def test_a_broken_template_of_the_theme_is_told_and_leaves_the_old_site(project: Project) -> None:
    assert project.build().returncode == 0
    before = project.text("index.html")
    project.write("templates/theme/main.html", "<html>\n{{ nobody.at_all }}\n</html>\n")
    done = project.build()
    assert done.returncode == 2
    assert "templates/theme/main.html, row 2" in done.stdout
    assert "[template-broken]" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert before == project.text("index.html")
