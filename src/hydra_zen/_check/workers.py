"""Work on many items in this process, or in several at once; the results come in the order of the items."""

from __future__ import annotations

import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count as numbers_from
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import process_time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from hydra_zen.errors import HydraZenException

if TYPE_CHECKING:
    from typing_extensions import Self

Item = TypeVar("Item")
Result = TypeVar("Result")

#: How many seconds of work must be left for processes to be started: each needs about half a second to begin.
WORTH_STARTING: Final = 1.0
#: The same where they are there already.
_WORTH_SENDING: Final = 0.05
_MOST_AT_ONCE: Final = 16
#: Seconds that a process gets to end by itself.
_PATIENCE: Final = 5.0


def available_cores() -> int:
    """Return how many processes can run at the same time."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


class Workers:
    """Processes that share work with this one, started when there is enough to do.

    As a context manager it ends them, whatever happens.

    Parameters
    ----------
    jobs : int
        How many processes there may be; with 1, all work is done in this one.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._started: list[_Worker] = []
        #: The files of the modules that were imported in the processes.
        self.imported: set[Path] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._started:
            worker.tell_to_end(at_once=kind is not None)
        for worker in self._started:
            worker.end()

    def map(
        self,
        here: Callable[[Item], Result],
        elsewhere: Callable[[], Callable[[Item], Result]],
        items: Iterable[Item],
        count: int,
    ) -> Iterator[tuple[Item, Result]]:
        """Yield each item with its result, in the order of the items.

        Parameters
        ----------
        here : Callable
            Does the work in this process.
        elsewhere : Callable
            Called once in each other process; returns what does the work there. It is pickled, as the items are.
        items : Iterable
            Taken one by one, a few ahead of the results when other processes take part.
        count : int
            How many items there are, or at most.
        """
        left = iter(items)
        spent = 0.0
        for done in range(count + 1):
            if self._is_worth_it(spent, done, count):
                yield from self._spread(elsewhere, left, count - done)
                return
            for item in islice(left, 1):
                start = process_time()
                result = here(item)
                # The first one may have imported what the others use.
                spent += process_time() - start if done else 0.0
                yield item, result

    def _is_worth_it(self, spent: float, done: int, count: int) -> bool:
        """Tell whether to go on with other processes, after `spent` seconds for all items done but the first."""
        if self._jobs == 1 or done > count - 2:
            return False
        least = _WORTH_SENDING if self._started else WORTH_STARTING
        return (done > 1 and spent * (count - done) > least * (done - 1)) or least == 0

    def _spread(
        self, elsewhere: Callable[[], Callable[[Item], Result]], left: Iterator[Item], count: int
    ) -> Iterator[tuple[Item, Result]]:
        size = max(1, min(_MOST_AT_ONCE, count // (4 * self._jobs)))
        workers = self._all(min(self._jobs, count))
        # Taken as late as can be: what is wanted of the rest may depend on results.
        waiting = _pieces(left, size)
        for worker in workers:
            worker.send(elsewhere)
        # One piece more than each works on, so that it need not wait for this process.
        sent = deque(piece for worker in [*workers, *workers] for piece in worker.send_next(waiting))
        done: dict[int, list[Any]] = {}
        while sent:
            piece = sent.popleft()
            while piece.number not in done:
                self._receive(workers, done)
                sent.extend(more for worker in workers for more in worker.send_next(waiting))
            yield from zip(piece.items, done.pop(piece.number), strict=True)
            sent.extend(more for worker in workers for more in worker.send_next(waiting))

    def _receive(self, workers: Sequence[_Worker], done: dict[int, list[Any]]) -> None:
        """Wait for the next results."""
        busy = {worker.connection: worker for worker in workers if worker.sent}
        for connection in wait(list(busy)):
            number, results, imported = busy[connection].receive()
            done[number] = results
            self.imported.update(map(Path, imported))

    def _all(self, count: int) -> list[_Worker]:
        while len(self._started) < count:
            self._started.append(_Worker())
        return self._started[:count]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some of the items, and which they are."""

    number: int
    items: Sequence[Any]


def _pieces(items: Iterator[Any], size: int) -> Iterator[_Piece]:
    numbers = numbers_from()
    while piece := list(islice(items, size)):
        yield _Piece(next(numbers), piece)


class _Worker:
    """One process, as this one sees it."""

    def __init__(self) -> None:
        context: Any = get_context("fork" if _can_be_copied() else "spawn")
        self.connection, other = context.Pipe()
        self._process: BaseProcess = context.Process(target=_serve, args=(other,), daemon=True)
        self._process.start()
        other.close()
        #: How many pieces of work it has, and how many it may have.
        self.sent = 0

    def send(self, message: Any) -> None:
        try:
            self.connection.send(message)
        except OSError as error:
            raise self._ended() from error

    def send_next(self, waiting: Iterator[_Piece]) -> Iterator[_Piece]:
        """Send the next piece of work, unless it has enough already, and yield it."""
        for piece in islice(waiting, 1 if self.sent < 2 else 0):
            self.send(piece)
            self.sent += 1
            yield piece

    def receive(self) -> tuple[int, list[Any], list[str]]:
        try:
            answer = self.connection.recv()
        except (EOFError, OSError) as error:
            raise self._ended() from error
        self.sent -= 1
        if isinstance(answer, str):
            raise HydraZenException(answer)
        number, results, imported = answer
        return number, results, imported

    def _ended(self) -> HydraZenException:
        self._process.join(_PATIENCE)
        return HydraZenException(
            f"a process of the check ended with exit code {self._process.exitcode}; what ended it may be a module that"
            " was imported there. With --jobs 1 all is done in one process."
        )

    def tell_to_end(self, *, at_once: bool) -> None:
        if at_once:
            self._process.terminate()
            return
        with suppress(OSError):
            self.connection.send(None)

    def end(self) -> None:
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self.connection.close()


def _can_be_copied() -> bool:
    """Tell whether a copy of this process would work: it must have no thread but this one."""
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


def _serve(connection: Connection[Any, Any]) -> None:
    """Work until told to end: in the other process."""
    # Whoever presses Ctrl-C means the process that started this one, which ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    work: Callable[[Any], Any] | None = None
    known = _Imported()
    while True:
        message = connection.recv()
        if message is None:
            return
        try:
            if not isinstance(message, _Piece):
                # The first message of all, and of each new kind of work: what makes the function that does it.
                work = message()
            elif work is not None:
                connection.send((message.number, [work(item) for item in message.items], known.new()))
        except HydraZenException as error:
            connection.send(str(error))
        except Exception:  # noqa: BLE001  whatever it is, the process that started this one has to say it
            connection.send(f"a process of the check failed:\n{traceback.format_exc()}")


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class _Imported:
    """The files of imported modules, each told once."""

    def __init__(self) -> None:
        self._told: set[str] = set()
        self._count = 0

    def new(self) -> list[str]:
        if len(sys.modules) == self._count:
            return []
        self._count = len(sys.modules)
        files = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
        found = sorted({file for file in files if isinstance(file, str)} - self._told)
        self._told.update(found)
        return found
