"""Which answers of Hydra's target policy may be remembered, and when they may be used.

An answer is remembered only where it depends on nothing but the target itself: a plain function or class, outside the
standard library and the libraries that the policy protects, that is found under its own name. Each use makes sure that
the path still leads to the same object. Everything else asks Hydra every time.
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
from hydra_zen._instantiate.shapes import ByClass
from hydra_zen.funcs import admit_to_hydra

_PROTECTED: Final = frozenset({"hydra", "hydra_zen", "hydra_plugins", "omegaconf", *sys.stdlib_module_names})
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
_MOST: Final = 10_000

admit_to_hydra()
WATCH: Final = hydra.PolicyWatch()


class Known:
    """A target that Hydra's policy has let pass, and how to find it again."""

    __slots__ = ("attributes", "module", "name", "root", "target")

    def __init__(self, path: str, target: Any) -> None:
        self.name = path
        self.target = target
        self.module = target.__module__
        self.root, *self.attributes = path.split(".")

    def is_current(self) -> bool:
        """Tell whether the path still leads to the target, and the target still goes by that name."""
        target = self.target
        found: Any = sys.modules.get(self.root)
        try:
            for attribute in self.attributes:
                found = getattr(found, attribute)
        except AttributeError:
            return False
        return (
            found is target and target.__module__ == self.module and self.name == f"{self.module}.{target.__qualname__}"
        )


_known: dict[str, Known] = {}


def recall(path: str) -> Known | None:
    """Return the target at `path` if Hydra's answer about it is known and still holds."""
    known = _known.get(path)
    if known is None or known.is_current():
        return known
    _known.pop(path, None)
    return None


def remember(path: str, target: Any) -> None:
    """Remember that Hydra's policy lets `target` pass, where its answer depends on nothing else."""
    if type(target) is not types.FunctionType and (type(target) is not type or issubclass(target, type)):
        return
    module, name = target.__module__, target.__name__
    if type(module) is not str or f"{module}.{target.__qualname__}" != path:
        return
    if name in _TELLING or name.startswith("__") or module.partition(".")[0] in _PROTECTED:
        return
    if len(_known) >= _MOST:
        _known.clear()
    _known[path] = Known(path, target)


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


#: Set for classes that Python code defines.
_HEAP_TYPE: Final = 1 << 9
_plain_module_of: Final = ByClass(_plain_module)
