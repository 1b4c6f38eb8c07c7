"""Objects without an import path that configs of this process may still refer to."""

from __future__ import annotations

import os
import re
from _thread import allocate_lock
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final, NoReturn, TypeVar, final

from hydra_zen._target.kinds import is_found_by_name, name_of
from hydra_zen.errors import HydraZenImportError

T = TypeVar("T")

#: The public path of `IN_PROCESS`; it stands at the front of every path to an object kept in memory.
IN_PROCESS_PATH: Final = "hydra_zen.funcs.in_process"

_KEY = re.compile(r"(?P<name>\w+)_at_(?P<process>[0-9a-f]{8})_(?P<number>\d+)")


class _Registry:
    """The objects kept in memory, by key and by identity."""

    def __init__(self) -> None:
        self.process = os.urandom(4).hex()
        self.objects: dict[str, Any] = {}
        self.keys: dict[int, str] = {}
        self.count = 0
        self.lock = allocate_lock()

    def add(self, obj: Any) -> bool:
        """Keep `obj` alive; tell whether it was not kept already."""
        with self.lock:
            if id(obj) in self.keys:
                return False
            name = re.sub(r"\W", "_", name_of(obj))
            key = f"{name}_at_{self.process}_{self.count}"
            self.count += 1
            self.objects[key] = obj
            self.keys[id(obj)] = key
            return True

    def drop(self, obj: Any) -> bool:
        """Forget `obj`; tell whether it was kept."""
        with self.lock:
            key = self.keys.pop(id(obj), None)
            if key is None:
                return False
            del self.objects[key]
            return True


_REGISTRY: Final = _Registry()
#: The keys of all objects that are kept, by identity: empty in most programs.
KEYS: Final = _REGISTRY.keys
#: What the innermost `in_memory_scope` is to release.
_SCOPE: Final[ContextVar[list[Any] | None]] = ContextVar("in_memory_scope", default=None)


@final
class InProcess:
    """The namespace whose attributes are the objects kept in memory."""

    def __getattr__(self, key: str) -> Any:
        """Return the object kept under `key`."""
        try:
            return _REGISTRY.objects[key]
        except KeyError:
            self._absent(key)

    def __dir__(self) -> list[str]:
        """List the keys of the objects kept in memory."""
        return [*super().__dir__(), *_REGISTRY.objects]

    def __repr__(self) -> str:
        """Tell how many objects are kept."""
        return f"<{len(_REGISTRY.objects)} objects kept in memory by hydra_zen.in_memory>"

    @staticmethod
    def _absent(key: str) -> NoReturn:
        match = _KEY.fullmatch(key)
        if match is None:
            msg = f"{IN_PROCESS_PATH} has no object {key!r}"
            raise AttributeError(msg)
        name = match["name"]
        where = (
            "it was released, or its `in_memory_scope` has ended"
            if match["process"] == _REGISTRY.process
            else "it was kept by another process (or an earlier run), and this one has no copy"
        )
        msg = (
            f"The config refers to {name!r}, an object that `hydra_zen.in_memory` kept in memory, but {where}. Objects"
            " kept in memory serve jobs that run in the process that kept them, or in one forked from it. For other"
            f" jobs, define {name!r} at the top level of a module that they can import."
        )
        raise HydraZenImportError(msg, target=f"{IN_PROCESS_PATH}.{key}")


IN_PROCESS: Final = InProcess()


def in_memory(obj: T, /) -> T:
    """Let configs refer to an object that cannot be imported, as long as they stay in this process.

    A config names its target by an import path. A lambda, a function or class defined inside a function, a bound
    method and most instances have none. Once `in_memory` keeps such an object, `builds`, `just` and everything else
    that makes configs accepts it, and refers to it by a path into the memory of this process. That path serves
    `instantiate`, and jobs that `launch` runs in this process or in a process forked from it. Anywhere else
    instantiating the config raises an error that says what happened.

    The object itself is returned, so `in_memory` serves as a decorator and changes nothing for type checkers. The
    object stays alive until `release_from_memory` or the end of an `in_memory_scope`.

    Parameters
    ----------
    obj : T
        The object to keep. One that can be imported is not kept: its import path is good everywhere.

    Returns
    -------
    T
        `obj` itself.

    Examples
    --------
    >>> from hydra_zen import builds, in_memory, instantiate
    >>> def make_scaler(factor):
    ...     @in_memory
    ...     def scale(x):
    ...         return factor * x
    ...
    ...     return scale
    >>> Conf = builds(make_scaler(3), x=2)
    >>> instantiate(Conf)
    6
    """
    if not is_found_by_name(obj) and _REGISTRY.add(obj):
        scope = _SCOPE.get()
        if scope is not None:
            scope.append(obj)
    return obj


def release_from_memory(obj: object, /) -> bool:
    """Forget an object that `in_memory` keeps, so that it can be freed.

    Parameters
    ----------
    obj : object
        The very object that `in_memory` returned.

    Returns
    -------
    bool
        Whether the object was kept.

    Examples
    --------
    >>> from hydra_zen import in_memory, release_from_memory
    >>> double = in_memory(lambda x: 2 * x)
    >>> release_from_memory(double), release_from_memory(double)
    (True, False)
    """
    return _REGISTRY.drop(obj)


@contextmanager
def in_memory_scope() -> Generator[None, None, None]:
    """Release, at the end of a ``with`` block, what `in_memory` came to keep within it.

    Yields
    ------
    None

    Examples
    --------
    >>> from hydra_zen import builds, in_memory, in_memory_scope, instantiate
    >>> with in_memory_scope():
    ...     Conf = builds(in_memory(lambda x: x + 1), x=1)
    ...     instantiate(Conf)
    2
    """
    token = _SCOPE.set([])
    try:
        yield
    finally:
        for obj in _SCOPE.get() or ():
            _REGISTRY.drop(obj)
        _SCOPE.reset(token)


def kept_path(obj: object) -> str | None:
    """Return the path of `obj` if `in_memory` keeps it."""
    key = KEYS.get(id(obj)) if KEYS else None
    return None if key is None else f"{IN_PROCESS_PATH}.{key}"
