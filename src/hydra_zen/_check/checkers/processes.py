"""The processes of type checkers: run to their end, or ended with the check."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

Result = TypeVar("Result")

#: Seconds that a checker gets to end the processes that it has started itself.
_PATIENCE: Final = 3.0
_LOCK: Final = threading.Lock()
_running: Final[set[subprocess.Popen[str]]] = set()
_ending: Final = threading.Event()


def run_to_end(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a program, and return what it printed.

    Raises
    ------
    OSError
        It cannot be started, or the check is ending.
    """
    with _LOCK:
        if _ending.is_set():
            msg = "the check was interrupted"
            raise InterruptedError(msg)
        process = subprocess.Popen(  # noqa: S603  the program is the checker that the user has chosen
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        _running.add(process)
    try:
        output, errors = process.communicate()
    except BaseException:
        _end([process])
        raise
    finally:
        _running.discard(process)
    return subprocess.CompletedProcess(command, process.returncode, output, errors)


@contextmanager
def beside(work: Callable[[], Result], *, at_once: bool) -> Generator[Callable[[], Result], None, None]:
    """Do work that mostly waits for another program; what is given returns the result.

    Parameters
    ----------
    work : Callable
    at_once : bool
        Whether to start now, in a thread of its own; otherwise the work is done when it is asked for.
    """
    if not at_once:
        yield work
        return
    with ThreadPoolExecutor(1) as threads:
        try:
            yield threads.submit(work).result
        except KeyboardInterrupt:
            # It comes to the main thread alone; the other one would wait on.
            with _LOCK:
                _ending.set()
                left = list(_running)
            _end(left)
            raise


def begin() -> None:
    """Let programs be run again after an interruption."""
    _ending.clear()


def _end(processes: Sequence[subprocess.Popen[str]]) -> None:
    for process in processes:
        with suppress(ProcessLookupError):
            # As Ctrl-C does, for a checker may be a script that has started another program.
            process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
    for process in processes:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
        process.kill()
