"""What mkdocs says of its own settings, in its words, as problems of the settings file."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builders.problems import Problem

SAID = re.compile(r"Config value '(?P<name>[^']*)': (?P<words>.*)", re.DOTALL)
MKDOCS = logging.getLogger("mkdocs")


class Hearing(logging.Handler):
    """Keeps what mkdocs logs, so that it can be told as problems or said after all."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.records.append(record)

    def problems(self, config_file: Path) -> Iterator[Problem]:
        """A problem for each setting that mkdocs named; paths are from the portal's folder."""
        here = f"{config_file.resolve().parent}/"
        for record in self.records:
            said = record.getMessage().replace(here, "")
            if found := SAID.match(said):
                name, words = found["name"], " ".join(found["words"].split())
                yield Problem("mkdocs-setting", config_file.name, None, name, found=words)


@contextmanager
def hearing() -> Iterator[Hearing]:
    """Hear what mkdocs says in the block; where that goes well, it is said to others afterwards."""
    heard, propagate = Hearing(), MKDOCS.propagate
    MKDOCS.addHandler(heard)
    MKDOCS.propagate = False
    try:
        yield heard
    finally:
        MKDOCS.removeHandler(heard)
        MKDOCS.propagate = propagate
    for record in heard.records:
        MKDOCS.handle(record)
