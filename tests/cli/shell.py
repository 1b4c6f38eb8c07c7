"""Starting applications as a shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

APPS = Path(__file__).parent / "apps"


@dataclass(frozen=True)
class Finished:
    """What a program left behind."""

    code: int
    out: str
    error: str
    directory: Path

    @property
    def lines(self) -> list[str]:
        """What it printed."""
        return self.out.splitlines()


def run(directory: Path, program: str, *arguments: str, **environment: str) -> Finished:
    """Run an application in `directory`, with `arguments` from the shell."""
    main = ["-m", program] if not program.endswith(".py") else [str(APPS / program)]
    search = os.pathsep.join([str(APPS), os.environ.get("PYTHONPATH", "")]) if main[0] == "-m" else None
    done = subprocess.run(
        [sys.executable, *main, *arguments],
        cwd=directory,
        env={**os.environ, **({"PYTHONPATH": search} if search else {}), "COLUMNS": "200", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Finished(done.returncode, done.stdout, done.stderr, directory)
