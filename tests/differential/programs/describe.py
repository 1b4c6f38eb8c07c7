"""Describing what a program gives, so that two libraries can be compared: plain data, nothing of either library."""

from __future__ import annotations

import dataclasses
import functools
import inspect
import re
import types
from collections import deque
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from omegaconf import DictConfig, ListConfig

_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def describe(value: Any) -> Any:
    """Return what `value` is: of a config, all that matters of it."""
    if dataclasses.is_dataclass(value) and _is_config(value):
        return describe_config(value)
    return show(value)


def describe_config(config: Any) -> dict[str, Any]:
    """Return name, parameters and YAML of a config, and what it instantiates to, directly and through YAML."""
    from omegaconf import OmegaConf

    import hydra_zen

    is_type = isinstance(config, type)
    return {
        "name": config.__name__ if is_type else show(config),
        "parameters": attempt(lambda: _parameters(config)) if is_type else None,
        "yaml": attempt(lambda: hydra_zen.to_yaml(config)),
        "gives": attempt(lambda: show(hydra_zen.instantiate(config))),
        "gives through yaml": attempt(lambda: show(hydra_zen.instantiate(OmegaConf.create(hydra_zen.to_yaml(config))))),
    }


def attempt(call: Callable[[], Any]) -> Any:
    """Return the result of `call`, or its error."""
    try:
        return call()
    except Exception as error:
        return describe_error(error)


def describe_error(error: BaseException) -> dict[str, Any]:
    """Return the classes of `error` from outside both libraries, and its message."""
    return {
        "error": [cls.__name__ for cls in type(error).__mro__ if cls not in (object, BaseException)],
        "message": _ADDRESS.sub("", str(error)),
    }


def show(value: Any) -> str:
    """Return a text that tells value and type, without addresses and without modules of the libraries."""
    kind = type(value)
    shower = _SHOWERS.get(kind)
    if shower is not None:
        return shower(value)
    if isinstance(value, type):
        return f"<class {_path(value)}>"
    if isinstance(value, (types.FunctionType, types.BuiltinFunctionType, types.MethodType)):
        return f"<function {_path(value)}>"
    if isinstance(value, functools.partial):
        return f"partial({show(value.func)}, {show(value.args)}, {show(value.keywords)})"
    if isinstance(value, Enum):
        return repr(value)
    if isinstance(value, (list, tuple, deque, set, frozenset)):
        return _show_items(value)
    if isinstance(value, Mapping):
        return f"{kind.__name__}({', '.join(f'{show(k)}: {show(v)}' for k, v in value.items())})"
    if dataclasses.is_dataclass(value):
        fields = ((f.name, getattr(value, f.name, "unset")) for f in dataclasses.fields(value))
        return f"{kind.__name__}({', '.join(f'{name}={show(item)}' for name, item in fields)})"
    if kind.__repr__ is object.__repr__:
        items = ", ".join(f"{name}={show(item)}" for name, item in sorted(vars(value).items()))
        return f"<{_path(kind)} {items}>"
    return f"{kind.__name__}: {_ADDRESS.sub('', repr(value))}"


def _show_items(value: Any) -> str:
    items = sorted(map(show, value)) if isinstance(value, (set, frozenset)) else list(map(show, value))
    extra = f", maxlen={value.maxlen}" if isinstance(value, deque) and value.maxlen is not None else ""
    return f"{type(value).__name__}({', '.join(items)}{extra})"


def _show_dict_config(value: Any) -> str:
    if not isinstance(value._content, dict):
        return repr(value)
    items = ", ".join(f"{show(key)}: {show(value._get_node(key))}" for key in value)
    return f"DictConfig({items})"


def _show_list_config(value: Any) -> str:
    if not isinstance(value._content, list):
        return repr(value)
    return f"ListConfig({', '.join(show(value._get_node(index)) for index in range(len(value)))})"


def _parameters(config: type) -> list[str]:
    """Return the parameters of a config class: their names, and ``=`` after those with a default."""
    parameters = inspect.signature(config).parameters.values()
    return [p.name if p.default is inspect.Parameter.empty else f"{p.name}=" for p in parameters]


def _path(value: Any) -> str:
    module = getattr(value, "__module__", None) or ""
    name = getattr(value, "__qualname__", None) or getattr(value, "__name__", repr(value))
    return name if module.split(".")[0] in ("hydra_zen", "builtins", "types") else f"{module}.{name}"


def _is_config(value: Any) -> bool:
    cls = value if isinstance(value, type) else type(value)
    return cls.__module__.split(".")[0] in ("types", "hydra_zen") or hasattr(cls, "_target_")


_SHOWERS: dict[type, Callable[[Any], str]] = {
    **dict.fromkeys((type(None), bool, int, float, complex, str, bytes, bytearray, range, slice), repr),
    DictConfig: _show_dict_config,
    ListConfig: _show_list_config,
    types.GenericAlias: repr,
}
