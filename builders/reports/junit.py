"""JUnit's XML, which most services that run checks can show: a suite a file, a case a problem.

It holds to the schema of Jenkins, which refuses what it does not know. GitLab takes a case by its
name, the first of each alone, and no file over 30 megabytes.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from builders.problems import Report, Severity, Waived
from builders.reports.format import Format
from builders.reports.groups import Group, groups_of, place_in_words
from builders.reports.sums import counted, waived_in_words

MOST_CASES = 5_000
MOST_SENTENCES = 100  # of one case
# XML 1.0 has no way to write these.
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report, root: Path) -> str:
    """Errors are failures; warnings and notices are words beside a case that passes."""
    del root
    suites = ET.Element("testsuites", name="lightwell")
    groups = groups_of(report.problems)
    shown, left = _gravest(groups)
    for file, own in groupby(shown, key=lambda group: group.first.file):
        _suite(suites, file or "The portal", list(own))
    told = {group.first.file for group in groups}
    for ledger in report.ledgers:
        if ledger.file not in told:
            _suite(suites, ledger.file, [])
    for waived in report.waived:
        _waived(suites, waived)
    if left:
        _left(suites, left)
    _name_apart(suites)
    for key in ("tests", "failures"):
        suites.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _gravest(groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """As many groups as are written, in their order, and the others."""
    order = list(Severity)
    ranked = sorted(range(len(groups)), key=lambda n: (order.index(groups[n].first.severity), n))
    shown = sorted(ranked[:MOST_CASES])
    return [groups[n] for n in shown], [groups[n] for n in sorted(ranked[MOST_CASES:])]


def _waived(suites: ET.Element, waived: Waived) -> None:
    """A waiver is a case that was not held against the data."""
    counts = {"tests": "1", "failures": "0", "errors": "0", "skipped": "1"}
    file = _text(waived.file)
    name = _text(f"{waived.code} of {waived.narrowed}" if waived.narrowed else waived.code)
    suite = ET.SubElement(suites, "testsuite", {"name": file, **counts})
    case = ET.SubElement(suite, "testcase", classname=file, name=name, time="0")
    ET.SubElement(case, "skipped", message=_text(waived_in_words(waived)))


def _left(suites: ET.Element, groups: list[Group]) -> None:
    """The problems for which there is no room, as one case."""
    problems = [problem for group in groups for problem in group.problems]
    has_errors = any(problem.severity is Severity.ERROR for problem in problems)
    said = (
        f"{counted(len(problems), 'more problem')} left out here; `lightwell validate` tells all."
    )
    counts = {"tests": "1", "failures": str(int(has_errors)), "errors": "0", "skipped": "0"}
    suite = ET.SubElement(suites, "testsuite", {"name": "And more", **counts})
    case = ET.SubElement(suite, "testcase", classname="And more", name="left-out", time="0")
    if has_errors:
        ET.SubElement(case, "failure", type="left-out", message=said).text = said
    else:
        ET.SubElement(case, "system-out").text = said


def _name_apart(suites: ET.Element) -> None:
    """Give cases of one name numbers: of those that are called alike some services show one."""
    met: Counter[tuple[str, str]] = Counter()
    for case in suites.iter("testcase"):
        name = (case.get("classname", ""), case.get("name", ""))
        met[name] += 1
        if met[name] > 1:
            case.set("name", f"{name[1]} ({met[name]})")


def _suite(suites: ET.Element, file: str, groups: list[Group]) -> None:
    failures = sum(group.first.severity is Severity.ERROR for group in groups)
    suite = ET.SubElement(
        suites,
        "testsuite",
        name=_text(file),
        tests=str(len(groups) or 1),
        failures=str(failures),
        errors="0",
        skipped="0",
    )
    for group in groups:
        _case(suite, file, group)
    if not groups:
        ET.SubElement(suite, "testcase", classname=_text(file), name="No problems found", time="0")


def _case(suite: ET.Element, file: str, group: Group) -> None:
    first = group.first
    place = place_in_words(first.column, group.rows, first.noun)
    name = f"{first.code}: {place}" if place else first.code
    case = ET.SubElement(suite, "testcase", classname=_text(file), name=_text(name), time="0")
    words = _text("\n".join([*_sentences(group), first.remedy]))
    if first.severity is Severity.ERROR:
        failure = ET.SubElement(case, "failure", type=first.code, message=_text(first.message))
        failure.text = words
    else:
        ET.SubElement(case, "system-out").text = f"{first.severity.value}: {words}"


def _sentences(group: Group) -> list[str]:
    """What is said of a group, each sentence behind its rows."""
    lines = group.lines
    places = [place_in_words("", line.rows, group.first.noun) for line in lines[:MOST_SENTENCES]]
    said = [
        f"{place}: {line.message}" if place else line.message
        for place, line in zip(places, lines, strict=False)
    ]
    left = len(lines) - len(said)
    return [*said, f"and {left:,} more like these"] if left else said


def _text(text: str) -> str:
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


JUNIT = Format("junit", "JUnit's XML, for services that show the results of tests.", write)
