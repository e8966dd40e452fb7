"""The words of each dataset's descriptor, with marks where the city's numbers go."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib.resources import files

_ALONE = re.compile(r"^( *)<<(\w+)>>$")
_WITHIN = re.compile(r"<<(\w+)>>")


def fill(dataset: str, words: Mapping[str, str], blocks: Mapping[str, Sequence[str]]) -> str:
    """The descriptor of a dataset.

    A mark ``<<name>>`` alone on its line becomes that block's lines, indented as the mark is; one
    within a line becomes that word. A mark without a block or word raises KeyError.
    """
    template = (files(__name__) / f"{dataset}.yaml").read_text(encoding="utf-8")
    lines: list[str] = []
    for line in template.splitlines():
        alone = _ALONE.match(line)
        if alone:
            lines += [alone[1] + text for text in blocks[alone[2]]]
        else:
            lines.append(_WITHIN.sub(lambda mark: words[mark[1]], line))
    return "\n".join(lines) + "\n"
