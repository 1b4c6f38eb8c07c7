"""The two sides of a comparison: the same interpreter and the same dependencies, with one hydra_zen or the other."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


class CaseError(Exception):
    """A case raised an exception on one side."""


class Side:
    """An interpreter that imports one of the two libraries.

    Parameters
    ----------
    name : str
        "ours" or "hydra-zen 0.17.2".
    python : Path
        The interpreter of the environment in which hydra-zen 0.17.2 is installed.
    source : Path, optional
        Where another hydra_zen lies that comes before the installed one.
    """

    def __init__(self, name: str, python: Path, source: Path | None = None) -> None:
        self.name = name
        self.python = python
        path = [str(ROOT)] if source is None else [str(source), str(ROOT)]
        # Compiled modules are kept, as for everybody who installs a package.
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        self.environment = {**kept, "PYTHONPATH": os.pathsep.join(path)}
        self._worker: subprocess.Popen[str] | None = None

    def seconds_of_process(self, *arguments: str, folder: str) -> float:
        """Return how long the interpreter runs from start to exit."""
        start = perf_counter()
        done = subprocess.run(
            [str(self.python), *arguments],
            env=self.environment,
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = perf_counter() - start
        if done.returncode != 0:
            raise CaseError(f"{self.name}: {(done.stderr.strip() or 'no message').splitlines()[-1]}")
        return seconds

    def output(self, *arguments: str, folder: str | None = None) -> str:
        """Return what the interpreter prints."""
        done = subprocess.run(
            [str(self.python), *arguments],
            env=self.environment,
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise CaseError(f"{self.name}: {(done.stderr.strip() or 'no message').splitlines()[-1]}")
        return done.stdout

    def ask(self, **request: Any) -> Any:
        """Return the worker's answer."""
        worker = self._running_worker()
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdin.write(json.dumps(request) + "\n")
        worker.stdin.flush()
        answer = json.loads(worker.stdout.readline() or '{"error": "the worker has ended"}')
        if "error" in answer:
            raise CaseError(f"{self.name}: {answer['error']}")
        return answer

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            assert self._worker.stdin is not None
            self._worker.stdin.close()
            self._worker.wait(timeout=30)
            self._worker = None

    def _running_worker(self) -> subprocess.Popen[str]:
        if self._worker is None:
            self._worker = subprocess.Popen(
                [str(self.python), "-m", "benchmarks.worker"],
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        return self._worker
