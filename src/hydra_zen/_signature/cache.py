"""What was read of targets, kept until the target, or something that it was read from, changes."""

from __future__ import annotations

import weakref
from _thread import allocate_lock
from collections.abc import Callable, Iterable
from operator import is_
from types import FunctionType, MethodType
from typing import Any, Final, NamedTuple

from hydra_zen._base.sentinels import NOTHING
from hydra_zen._signature.hints import Lookup
from hydra_zen._signature.info import SignatureInfo

#: A target that refers to itself, as many classes do, keeps its own entry alive; the bound lets it go in the end.
_MOST: Final = 4096


class _Entry(NamedTuple):
    """What was read of one target."""

    target: Callable[[], Any]
    holds: Callable[[Any], bool]
    info: SignatureInfo


class Cache:
    """What was read, by the identity of the target."""

    def __init__(self) -> None:
        self._entries: dict[int, _Entry] = {}
        self._lock = allocate_lock()

    def get(self, target: Any) -> SignatureInfo | None:
        """Return what was read of `target`, unless that may have changed."""
        if isinstance(target, MethodType):
            entry = self._entries.get(~id(target.__func__))
            lasting: Any = target.__func__
        else:
            entry = self._entries.get(id(target))
            lasting = target
        if entry is None or entry.target() is not lasting or not entry.holds(target):
            return None
        return entry.info

    def put(self, target: Any, info: SignatureInfo, lookups: Iterable[Lookup]) -> None:
        """Keep what was read of `target`, if it can be told when the target is gone.

        A bound method is made anew whenever it is looked up; its function is what lasts.
        """
        is_method = isinstance(target, MethodType)
        lasting = target.__func__ if is_method else target
        key = ~id(lasting) if is_method else id(lasting)
        try:
            reference = weakref.ref(lasting, lambda _: self._entries.pop(key, None))
        except TypeError:
            return
        entry = _Entry(reference, _watch(target, lookups).holds, info)
        with self._lock:
            while len(self._entries) >= _MOST:
                self._entries.pop(next(iter(self._entries)), None)
            self._entries[key] = entry


def _watch(target: Any, lookups: Iterable[Lookup]) -> _Watch:
    distinct = {(id(lookup[0]), lookup[1]): lookup for lookup in lookups}
    watch = _WatchClass if isinstance(target, type) else _WatchMethod if isinstance(target, MethodType) else _Watch
    return watch(target, tuple(distinct.values()))


class _Watch:
    """Tells whether a callable is still what it was, and its annotations still stand for the same types."""

    __slots__ = ("_callables", "_lookups")

    def __init__(self, target: Any, lookups: tuple[Lookup, ...]) -> None:
        self._callables = tuple(_Callable(function) for function in self._sources(target))
        self._lookups = lookups

    def _sources(self, target: Any) -> Iterable[Any]:
        return _wrapped_by(target)

    def holds(self, target: Any) -> bool:
        """Tell whether nothing has changed since this was made."""
        function = target
        for known in self._callables:
            if not known.is_still(function):
                return False
            function = known.wrapped
        for names, name, found in self._lookups:  # noqa: SIM110  `all` takes twice the time
            if names.get(name, NOTHING) is not found:
                return False
        return True


class _WatchMethod(_Watch):
    """Watches a bound method; a class method may read differently for another class."""

    __slots__ = ("_bound_to",)

    def __init__(self, target: Any, lookups: tuple[Lookup, ...]) -> None:
        super().__init__(target.__func__, lookups)
        self._bound_to = target.__self__ if isinstance(target.__self__, type) else None

    def holds(self, target: Any) -> bool:
        """Tell whether the method is bound to the same class, and its function unchanged."""
        if self._bound_to is not None and target.__self__ is not self._bound_to:
            return False
        return super().holds(target.__func__)


class _WatchClass(_Watch):
    """Watches what a class may be read from: its signature, its constructor and its initialiser."""

    __slots__ = ("_init", "_new", "_signature")

    def __init__(self, target: Any, lookups: tuple[Lookup, ...]) -> None:
        self._new, self._init, self._signature = target.__new__, target.__init__, _class_signature(target)
        super().__init__(target, lookups)

    def _sources(self, target: Any) -> Iterable[Any]:
        return _wrapped_by(self._init if isinstance(self._init, FunctionType) else self._new)

    def holds(self, target: Any) -> bool:
        """Tell whether the class has the same methods as before, and these are unchanged."""
        init, new = target.__init__, target.__new__
        if init is not self._init or new is not self._new or _class_signature(target) != self._signature:
            return False
        return super().holds(init if isinstance(init, FunctionType) else new)


class _Callable:
    """The parts of one function that its signature is read from."""

    __slots__ = ("_annotations", "_code", "_defaults", "_keyword_defaults", "_signature", "wrapped")

    def __init__(self, function: Any) -> None:
        own: dict[str, Any] = getattr(function, "__dict__", {})
        self._signature = own.get("__signature__", NOTHING)
        self.wrapped = own.get("__wrapped__", NOTHING)
        self._code = None
        if isinstance(function, FunctionType):
            self._code = function.__code__
            self._defaults = function.__defaults__
            self._keyword_defaults = tuple((function.__kwdefaults__ or {}).values())
            self._annotations = tuple(_annotations(function))

    def is_still(self, function: Any) -> bool:
        """Tell whether `function` has the same parts."""
        if self._code is not None:
            if function.__code__ is not self._code or function.__defaults__ is not self._defaults:
                return False
            known, found = self._annotations, _annotations(function)
            if len(known) != len(found) or not all(map(is_, known, found)):
                return False
            given = function.__kwdefaults__
            if (given or self._keyword_defaults) and not _same(self._keyword_defaults, (given or {}).values()):
                return False
        own = getattr(function, "__dict__", None)
        if not own:
            return self._signature is NOTHING and self.wrapped is NOTHING
        return own.get("__wrapped__", NOTHING) is self.wrapped and own.get("__signature__", NOTHING) is self._signature


def _same(known: tuple[Any, ...], found: Any) -> bool:
    return len(known) == len(found) and all(map(is_, known, found))


def _wrapped_by(function: Any) -> list[Any]:
    """Return `function` and the functions that it wraps, from the outside in."""
    chain: list[Any] = []
    while function is not NOTHING and not any(function is known for known in chain):
        chain.append(function)
        function = getattr(function, "__dict__", {}).get("__wrapped__", NOTHING)
    return chain


def _annotations(function: FunctionType) -> Any:
    try:
        return function.__annotations__.values()
    except Exception:  # noqa: BLE001  from Python 3.14 on this evaluates expressions, which raise anything at all
        return ()


def _class_signature(cls: Any) -> Any:
    try:
        return getattr(cls, "__signature__", NOTHING)
    except Exception:  # noqa: BLE001  a descriptor of somebody else's
        return NOTHING
