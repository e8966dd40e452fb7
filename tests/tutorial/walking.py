"""The tutorial, followed to the letter: its file, its commands and what it says they tell."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "site/first-portal.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"save these lines as `([^`]+)` in the folder `([^`]+)`")
_ADDRESS = re.compile(r"https://git\.example/(\S+)")


@dataclass(frozen=True)
class Step:
    """One command of the page with what it printed, and what the page says that it prints."""

    command: str
    output: str
    said: tuple[str, ...] = ()


def blocks() -> list[tuple[str, str]]:
    """The language and the text of each block of the page, in order."""
    return _BLOCK.findall(PAGE.read_text(encoding="utf-8"))


def commands() -> list[str]:
    """Every command of the page, in order."""
    return [line[2:] for _, text in blocks() for line in text.splitlines() if line.startswith("$ ")]


def walk(folder: Path, **more: str) -> Iterator[Step]:
    """Do what the page says in an empty folder, a command at a time, in one shell's place."""
    env, here = {**environment(folder), **more}, folder
    text = PAGE.read_text(encoding="utf-8")
    [(name, place)] = _FILE.findall(text)
    told = dict.fromkeys(commands(), ())
    last = ""
    for kind, block in blocks():
        if kind == "console":
            last = [line[2:] for line in block.splitlines()][-1]
        elif kind == "text":
            told[last] = tuple(block.splitlines())
    [lines] = [block for kind, block in blocks() if kind == "csv"]
    for command in commands():
        words = shlex.split(command)
        if words[0] == "cd":
            here = here / words[1]
            (folder / place / name).write_text(lines, encoding="utf-8")
            continue
        done = subprocess.run(words, cwd=here, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        yield Step(command, done.stdout, told[command])


def environment(folder: Path) -> Mapping[str, str]:
    """A shell with `lightwell` in its path, and a place for the page's repository."""
    programs = folder / ".programs"
    programs.mkdir()
    lightwell = programs / "lightwell"
    lightwell.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m builders.cli "$@"\n')
    lightwell.chmod(0o755)
    [name] = _ADDRESS.findall("\n".join(commands()))
    subprocess.run(["git", "init", "--quiet", "--bare", folder / ".remote" / name], check=True)
    (folder / ".gitconfig").write_text(
        f"[user]\n\tname = A Clerk\n\temail = clerk@riverton.example\n"
        f'[url "{folder / ".remote"}/"]\n\tinsteadOf = https://git.example/\n'
    )
    return {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "110",
        "GIT_CONFIG_GLOBAL": str(folder / ".gitconfig"),
        "GIT_CONFIG_NOSYSTEM": "1",
    }
