"""The correct programs of `correct/`, by the environment that they need: how they are checked, and how they are run."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from typing_tests.checkers import ENVIRONMENT, HERE, ROOT, Diagnostic, read_mypy

CORRECT = HERE / "correct"


@dataclass(frozen=True)
class Group:
    """Programs that need the same libraries, and the Python that has them."""

    name: str
    python: Path

    @property
    def programs(self) -> list[Path]:
        """The files of the programs."""
        return sorted((CORRECT / self.name).glob("*.py"))

    def is_installed(self) -> bool:
        """Tell whether there is an environment to run the programs in."""
        return self.python.exists()

    def errors(self) -> list[Diagnostic]:
        """Return what mypy with the plugin, in one run, says of the programs under `--strict`."""
        command = [
            *(str(ENVIRONMENT / "bin" / "mypy"), "--config-file", "typing_tests/settings/mypy_plugin.ini"),
            *("--cache-dir", f".mypy_cache/correct_{self.name}", "--python-executable", str(self.python)),
            *("--output", "json", *(str(path.relative_to(ROOT)) for path in self.programs)),
        ]
        environment = {**os.environ, "MYPYPATH": str(ROOT / "src")}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1) or done.stderr:
            raise RuntimeError(done.stderr or done.stdout)
        return [found for found in read_mypy(done.stdout) if found.is_error]

    def failures(self) -> str:
        """Run the programs, each with an exit status of its own, and return what those that fail say."""
        command = [str(self.python), str(CORRECT / "run_programs.py"), *map(str, self.programs)]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout


PLAIN = Group("plain", Path(sys.executable))
GROUPS = (
    PLAIN,
    Group("libraries", ROOT / ".venv-corpus" / "bin" / "python"),
    Group("lightning", ROOT / ".venv-lightning" / "bin" / "python"),
)
