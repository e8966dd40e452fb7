"""Real files that were changed in every way: none ends in a traceback, a hang or a full memory.

A hundred cases take some seconds, which is what this test is for; `make fuzz` makes 5,000.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path


def test_no_changed_file_ends_in_a_traceback_or_a_hang(shared_data: Path, checkout: Path):
    done = subprocess.run(
        [sys.executable, "bench/fuzz.py", str(shared_data), "--first", "5000", "--cases", "100"],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stdout + done.stderr
    assert 100 == json.loads(done.stdout)["cases"]
