"""Which answers of Hydra's target policy may be remembered, and when they may be used.

An answer is remembered only where it depends on nothing but the object itself: a plain function or class, outside the
standard library and the libraries that the policy protects, that is found under its own name. Each use makes sure that
the path still leads to the same object. Everything else asks Hydra every time.

Whoever uses an answer sees to it that the policy is still the one that gave it (`PolicyWatch.snapshot`).
"""

# Comparing exact types narrows `Any` to containers of something unknown, which is all that is known here.
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false

from __future__ import annotations

import contextvars
import functools
import sys
import types
from typing import Any, Final

from hydra_zen._base import hydra_policy_watch as hydra
from hydra_zen._base.by_class import ByClass
from hydra_zen._base.hydra_instantiation import admitted_partials
from hydra_zen._base.names import AS_DEFAULT_DICT_PATH, GET_OBJ_PATH, LEGACY_PARTIAL_PATH, ZEN_PROCESSING_PATH

_PROTECTED: Final = frozenset({"hydra", "hydra_zen", "hydra_plugins", "omegaconf", *sys.stdlib_module_names})
#: Callables of our own that configs name; they ask the policy about what they are given.
_OWN: Final = frozenset({AS_DEFAULT_DICT_PATH, GET_OBJ_PATH, LEGACY_PARTIAL_PATH, ZEN_PROCESSING_PATH})
#: Names that make the policy look at the arguments of a call.
_TELLING: Final = frozenset({"clear", "delattr", "pop", "popitem", "setattr", "setdefault", "update"})
#: Types of results that the policy takes as they are.
_HARMLESS: Final = frozenset({bool, bytes, complex, float, int, list, set, str, type(None)})
#: Types of results that the policy looks into.
_SUSPECT: Final = (
    contextvars.Context,
    contextvars.ContextVar,
    dict,
    frozenset,
    functools.partial,
    tuple,
    type,
    types.MappingProxyType,
    types.ModuleType,
)
#: Set for classes that Python code defines.
_HEAP_TYPE: Final = 1 << 9
_MOST: Final = 10_000

# What is watched from now on is the policy that admits our partials.
admitted_partials()
WATCH: Final = hydra.PolicyWatch()


class _Known:
    """An object that Hydra's policy has let pass, and how to find it again."""

    __slots__ = ("attributes", "module", "name", "obj", "path", "root")

    def __init__(self, path: str, obj: Any) -> None:
        self.path = path
        self.obj = obj
        self.name = obj.__name__
        self.module = obj.__module__
        self.root, *self.attributes = path.split(".")

    def is_current(self) -> bool:
        """Tell whether the path still leads to the object, and the object still goes by that name."""
        obj = self.obj
        found: Any = sys.modules.get(self.root)
        try:
            for attribute in self.attributes:
                found = getattr(found, attribute)
        except AttributeError:
            return False
        return (
            found is obj
            and obj.__module__ == self.module
            and obj.__name__ == self.name
            and self.path == f"{self.module}.{obj.__qualname__}"
        )


class Remembered:
    """The objects that one question to the policy was answered for."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def get(self, path: str) -> Any:
        """Return the object at `path` if the answer about it is known and still holds, else None."""
        known = self._known.get(path) if type(path) is str else None
        if known is None:
            return None
        if known.is_current():
            return known.obj
        self._known.pop(path, None)
        return None

    def add(self, path: str, obj: Any) -> None:
        """Remember that the policy lets `obj` pass, where its answer depends on nothing else."""
        if type(obj) is not types.FunctionType and (type(obj) is not type or issubclass(obj, type)):
            return
        module, name = obj.__module__, obj.__name__
        if type(module) is not str or f"{module}.{obj.__qualname__}" != path:
            return
        if name in _TELLING or name.startswith("__") or (module.partition(".")[0] in _PROTECTED and path not in _OWN):
            return
        if hydra.is_left_to_the_allow_list(path):
            return
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[path] = _Known(path, obj)


#: The targets that a config may call, with any arguments.
TARGETS: Final = Remembered()
#: The objects that a config may receive when it names their path.
OBJECTS: Final = Remembered()


def known_target(path: str) -> Any:
    """Return the target at `path` if a config may call it with any arguments, as far as that is known; else None."""
    return None if WATCH.snapshot() is None else TARGETS.get(path)


def known_object(path: str) -> Any:
    """Return the object at `path` if a config may receive it, as far as that is known; else None."""
    return None if WATCH.snapshot() is None else OBJECTS.get(path)


def is_harmless(result: Any) -> bool:
    """Tell whether the policy lets `result` pass for its type alone: an object that is no part of Python or Hydra."""
    kind = type(result)
    if kind in _HARMLESS:
        return True
    return _plain_module_of[kind] == kind.__module__ and result.__class__ is kind and not callable(result)


def _plain_module(kind: type) -> str | None:
    """Return the module of a class whose instances are plain objects, else None."""
    module = kind.__module__
    if type(kind) is not type or type(module) is not str or not kind.__flags__ & _HEAP_TYPE:
        return None
    if issubclass(kind, _SUSPECT) or hydra.is_policy_state(kind) or hydra.is_hydra_internal(module):
        return None
    return module


_plain_module_of: Final = ByClass(_plain_module)
