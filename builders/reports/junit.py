"""JUnit's XML, which most services that run checks can show: a suite a file, a case a problem."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from builders.problems import Report, Severity, Waived
from builders.reports.format import Format
from builders.reports.groups import Group, groups_of, place_in_words
from builders.reports.sums import waived_in_words

# XML 1.0 has no way to write these.
UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report, root: Path) -> str:
    """Errors are failures; warnings and notices are words beside a case that passes."""
    del root
    suites = ET.Element("testsuites", name="lightwell")
    groups = groups_of(report.problems)
    for file, own in groupby(groups, key=lambda group: group.first.file):
        _suite(suites, file or "The portal", list(own))
    told = {group.first.file for group in groups}
    for ledger in report.ledgers:
        if ledger.file not in told:
            _suite(suites, ledger.file, [])
    for waived in report.waived:
        _waived(suites, waived)
    for key in ("tests", "failures", "skipped"):
        suites.set(key, str(sum(int(suite.get(key, "0")) for suite in suites)))
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _waived(suites: ET.Element, waived: Waived) -> None:
    """A waiver is a case that was not held against the data."""
    counts = {"tests": "1", "failures": "0", "errors": "0", "skipped": "1"}
    file = _text(waived.file)
    suite = ET.SubElement(suites, "testsuite", {"name": file, **counts})
    case = ET.SubElement(suite, "testcase", classname=file, name=waived.code, time="0")
    ET.SubElement(case, "skipped", message=_text(waived_in_words(waived)))


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
    said = [f"{place_in_words('', line.rows, first.noun)}: {line.message}" for line in group.lines]
    words = _text("\n".join([*(line.removeprefix(": ") for line in said), first.remedy]))
    if first.severity is Severity.ERROR:
        failure = ET.SubElement(case, "failure", type=first.code, message=_text(first.message))
        failure.text = words
    else:
        ET.SubElement(case, "system-out").text = f"{first.severity.value}: {words}"


def _text(text: str) -> str:
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


JUNIT = Format("junit", "JUnit's XML, for services that show the results of tests.", write)
