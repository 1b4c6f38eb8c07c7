"""From an object to the dotted path that leads to it."""

from __future__ import annotations

import sys
import types
import typing
from typing import Any, Final, NoReturn

from hydra_zen._base.messages import show_typed
from hydra_zen._target.in_memory import KEYS, kept_path
from hydra_zen._target.kinds import DESCRIPTOR_TYPES, is_bound_to_instance, is_parameterised_generic, name_of
from hydra_zen.errors import HydraZenImportError, HydraZenTypeError

#: Where objects that don't know their module are looked for, by identity, if the module is imported already.
_SEARCHED_MODULES: Final = ("random", "numpy", "numpy.random", "jax.numpy", "jax", "torch")
#: The types of most targets, which need no closer look.
_PLAIN_TYPES: Final = frozenset({types.FunctionType, type})
#: Private modules whose public name is good on every Python version.
_PUBLIC_MODULES: Final = {"pathlib._local": "pathlib", "pathlib._abc": "pathlib"}
#: Modules whose names say more, or less, than where an object is found.
_LOOKED_AT: Final = frozenset({"builtins", *_PUBLIC_MODULES})


class NamelessTargetError(HydraZenTypeError, AttributeError):
    """An object has no name from which an import path could be made."""


def path_of(obj: Any) -> str:
    """Return the dotted path by which `obj` can be imported, such as ``"app.Box.unit"``.

    Parameters
    ----------
    obj : Any
        A class, function, method, parameterised generic, or an object that `in_memory` keeps.

    Returns
    -------
    str

    Raises
    ------
    HydraZenImportError
        `obj` is local to a function, a lambda, or a method bound to an instance.
    NamelessTargetError
        `obj` has no name. An `AttributeError` and a `TypeError`.
    """
    if KEYS and (kept := kept_path(obj)) is not None:
        return kept
    if type(obj) in _PLAIN_TYPES:
        module, name = obj.__module__, obj.__name__
        if type(module) is str and name == obj.__qualname__ and name.isidentifier() and module not in _LOOKED_AT:
            return f"{module}.{name}"
        return _path_by_name(obj, name)
    if is_parameterised_generic(obj):
        return _path_of_generic(obj)
    owner = _owner(obj)
    if owner is not None:
        return f"{path_of(owner)}.{obj.__name__}"
    if is_bound_to_instance(obj):
        return _path_of_bound_method(obj)
    return _path_by_name(obj, _plain_name(obj))


def _owner(obj: Any) -> type | None:
    """Return the class that `obj` is a method of, if it knows: class methods are bound to it, descriptors name it."""
    if isinstance(obj, DESCRIPTOR_TYPES):
        return obj.__objclass__
    if isinstance(obj, (types.MethodType, types.BuiltinFunctionType)) and isinstance(obj.__self__, type):
        return obj.__self__
    return None


def _path_by_name(obj: Any, name: str) -> str:
    """Return the path of `obj` from the module and the name that it says it has."""
    module = getattr(obj, "__module__", None)
    qualname = getattr(obj, "__qualname__", None)
    if not isinstance(qualname, str):
        qualname = name
    if not isinstance(module, str) or "<" in qualname or "<" in name:
        return _search(obj, name) or _refuse(obj, module, qualname)
    if module == "builtins" and isinstance(obj, type) and getattr(sys.modules[module], name, None) is not obj:
        return _path_of_unlisted_builtin(obj)
    module = _PUBLIC_MODULES.get(module, module)
    if _is_dotted_name(qualname) and not _only_has(module, qualname, obj):
        return f"{module}.{qualname}"
    return f"{module}.{name}"


def _is_dotted_name(qualname: str) -> bool:
    """Tell whether `qualname` consists of several names."""
    return "." in qualname and all(map(str.isidentifier, qualname.split(".")))


def _only_has(module_name: str, qualname: str, obj: Any) -> bool:
    """Tell whether the module lacks the class that `qualname` names and holds `obj` itself, as torch does."""
    module = sys.modules.get(module_name)
    owner, _, name = qualname.rpartition(".")
    return not hasattr(module, owner.partition(".")[0]) and getattr(module, name, None) is obj


def _plain_name(obj: Any) -> str:
    """Return the ``__name__`` of `obj`."""
    name = getattr(obj, "__name__", None)
    if not isinstance(name, str):
        name = getattr(obj, "_name", None)  # forms of the typing module
    if isinstance(name, str):
        return name
    msg = (
        f"{show_typed(obj)} does not have a `__name__`, so it has no import path. Configure its type with"
        f" `builds({type(obj).__name__}, ...)`, or keep the object for jobs of this process with"
        " `hydra_zen.in_memory(...)`."
    )
    raise NamelessTargetError(msg, value=obj, expected="a class, a function or a method")


def _path_of_generic(obj: Any) -> str:
    """Return the path of the class of a parameterised generic, or of the alias in `typing` it was made from."""
    name = getattr(obj, "_name", None)
    if getattr(obj, "__module__", None) == "typing" and isinstance(name, str) and hasattr(typing, name):
        return f"typing.{name}"
    return path_of(typing.get_origin(obj))


def _path_of_bound_method(obj: Any) -> str:
    """Return the path of a method of an instance that stands as a function in a module, like `random.randint`."""
    if (path := _search(obj, obj.__name__)) is not None:
        return path
    module = getattr(obj, "__module__", None)
    if isinstance(module, str) and getattr(sys.modules.get(module), obj.__name__, None) == obj:
        return f"{module}.{obj.__name__}"
    owner = type(obj.__self__).__name__
    msg = (
        f"{show_typed(obj)} has no import path: it is bound to an instance. Configure the instance and take the method"
        f" from it, `builds(getattr, builds({owner}, ...), {obj.__name__!r})`; or, for jobs that stay in this process,"
        " configure `hydra_zen.in_memory(...)` of the method."
    )
    raise HydraZenImportError(msg, target=name_of(obj), value=obj, expected="an importable object")


def _path_of_unlisted_builtin(obj: type) -> str:
    """Return the path of a type that says it lives in `builtins` but is not there, like ``type(None)``."""
    for name, listed in vars(types).items():
        if listed is obj:
            return f"types.{name}"
    return _refuse(obj, "builtins", obj.__qualname__)


def _search(obj: Any, name: str) -> str | None:
    """Return the path of `obj` in a well-known module that holds this very object."""
    for module_name in _SEARCHED_MODULES:
        module = sys.modules.get(module_name)
        if module is not None:
            found = getattr(module, name, None)
            if found is obj or (isinstance(obj, types.MethodType) and found == obj):
                return f"{module_name}.{name}"
    return None


def _refuse(obj: Any, module: object, qualname: str) -> NoReturn:
    """Raise the error for an object that no import path leads to."""
    where = f"{module}.{qualname}" if isinstance(module, str) else qualname
    if "<lambda>" in qualname:
        reason, step = "a lambda is not importable", "Define it with `def` at the top level of a module"
    elif "<locals>" in qualname:
        reason = f"{where!r} is not importable: it is defined inside a function"
        step = "Move its definition to the top level of a module"
    else:
        reason, step = f"{where!r} is not importable from a module", "Assign it to a name at the top level of a module"
    msg = (
        f"{show_typed(obj)} has no import path: {reason}. {step}; or, for jobs that stay in this process, configure"
        " `hydra_zen.in_memory(...)` of it."
    )
    raise HydraZenImportError(msg, target=name_of(obj), value=obj, expected="an importable object")
