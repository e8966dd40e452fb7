"""How a command shows a table on a terminal."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from builders.commands import dialogue

HEAD = ("", "column", "holds", "why")
ROW = ("1", "case_enquiry_id", "whole numbers", "no two rows have the same")


@pytest.mark.parametrize(("width", "is_stacked"), [(40, True), (120, False)])
def test_no_name_is_cut_off_however_narrow_the_terminal(
    monkeypatch: pytest.MonkeyPatch, width: int, is_stacked: bool
):
    shown = StringIO()
    console = Console(file=shown, width=width, force_terminal=True, no_color=True, soft_wrap=True)
    monkeypatch.setattr(dialogue, "OUT", console)
    dialogue.show_rows(HEAD, [ROW])
    assert "case_enquiry_id" in shown.getvalue()
    assert is_stacked == ("whole numbers · no two rows" in shown.getvalue())
