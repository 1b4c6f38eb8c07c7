"""The functions of Hydra's grammar of overrides: what kind of value each gives.

A function that is not known here gives `Unknown`: other versions of Hydra may have it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from hydra_zen_mypy.grammar.values import GrammarError, Quoted, Sweep, Unknown, Value, is_dict, is_list

Arguments = Sequence[tuple["str | None", Value]]


def evaluated(function: str, arguments: Arguments) -> Value:
    """Return what a call of `function` gives.

    Raises
    ------
    GrammarError
        The call is surely wrong.
    """
    seen_name = False
    for name, _ in arguments:
        if seen_name and name is None:
            msg = f"in {function}(...), an argument by position follows one by name"
            raise GrammarError(msg)
        seen_name = seen_name or name is not None
    make = _FUNCTIONS.get(function)
    return Unknown(function) if make is None else make(function, [(name, _plain(value)) for name, value in arguments])


def _plain(value: Value) -> Value:
    """Return an argument as functions see it: without quotes."""
    return value.text if isinstance(value, Quoted) else value


def _choice(function: str, arguments: Arguments) -> Value:
    values = [value for _, value in arguments]
    if not values:
        msg = "choice() needs a value"
        raise GrammarError(msg)
    if len(values) == 1 and isinstance(values[0], Sweep):
        return Sweep(function, values[0].samples)
    return Sweep(function, tuple(values))


def _range(function: str, arguments: Arguments) -> Value:
    values = [value for _, value in arguments]
    for value in values:
        if not isinstance(value, (int, float, Unknown)) or isinstance(value, bool):
            msg = f"range(...) takes numbers, not {shown(value)}"
            raise GrammarError(msg)
    if not 1 <= len(values) <= 3:
        msg = "range(...) takes a start, a stop and a step"
        raise GrammarError(msg)
    if any(isinstance(value, Unknown) for value in values):
        return Sweep(function, None)
    return Sweep(function, (0 if all(isinstance(value, int) for value in values) else 0.0,))


def _interval(function: str, arguments: Arguments) -> Value:
    for _, value in arguments:
        if not isinstance(value, (int, float, Unknown)) or isinstance(value, bool):
            msg = f"interval(...) takes numbers, not {shown(value)}"
            raise GrammarError(msg)
    if len(arguments) != 2:
        msg = "interval(...) takes a start and an end"
        raise GrammarError(msg)
    return Sweep(function, None)


def _rearranged(function: str, arguments: Arguments) -> Value:
    """`sort` and `shuffle`: several values are a sweep, a sweep or a list stays what it is."""
    named = {name: value for name, value in arguments if name is not None}
    values = [value for name, value in arguments if name is None]
    for name in ("list", "sweep"):
        if name in named:
            return named[name]
    if len(values) == 1:
        single = values[0]
        return single if isinstance(single, Sweep) or is_list(single) or function == "sort" else [single]
    return Sweep(function, tuple(values)) if values else Unknown(function)


def _tag(function: str, arguments: Arguments) -> Value:
    sweeps = [value for _, value in arguments if isinstance(value, Sweep)]
    return sweeps[0] if sweeps else Unknown(function)


def _glob(function: str, _arguments: Arguments) -> Value:
    return Sweep(function, None)


def _cast(convert: Callable[[Any], Value]) -> Callable[[str, Arguments], Value]:
    def cast(function: str, arguments: Arguments) -> Value:
        values = [value for _, value in arguments]
        if not values:
            msg = f"{function}() needs a value"
            raise GrammarError(msg)
        return _converted(Sweep(",", tuple(values)) if len(values) > 1 else values[0], function, convert)

    return cast


def _converted(value: Value, function: str, convert: Callable[[Any], Value]) -> Value:
    """Return `value`, or all within it, converted."""
    value = _plain(value)
    if isinstance(value, Sweep):
        samples = value.samples
        return Sweep(value.written, samples and tuple(_converted(item, function, convert) for item in samples))
    if is_list(value):
        return [_converted(item, function, convert) for item in value]
    if is_dict(value):
        return {key: _converted(item, function, convert) for key, item in value.items()}
    if isinstance(value, Unknown):
        return value
    try:
        return convert(value)
    except (TypeError, ValueError, OverflowError):
        msg = f"{function}(...) cannot convert {shown(value)}"
        raise GrammarError(msg) from None


def _as_bool(value: Any) -> bool:
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if isinstance(value, (int, float)):
        return bool(value)
    raise TypeError


def _as_str(value: Any) -> str:
    if value is None:
        raise TypeError
    return str(value).lower() if isinstance(value, bool) else str(value)


def shown(value: Value) -> str:
    """Return `value` as it may be written in an override."""
    if isinstance(value, Quoted):
        return repr(value.text)
    if value is None or isinstance(value, bool):
        return str(value).lower().replace("none", "null")
    if is_list(value):
        return f"[{', '.join(map(shown, value))}]"
    if is_dict(value):
        return f"{{{', '.join(f'{shown(key)}: {shown(item)}' for key, item in value.items())}}}"
    if isinstance(value, Sweep):
        return ",".join(map(shown, value.samples or ()))
    return str(value)


_FUNCTIONS: Final[dict[str, Callable[[str, Arguments], Value]]] = {
    "choice": _choice,
    "range": _range,
    "interval": _interval,
    "sort": _rearranged,
    "shuffle": _rearranged,
    "tag": _tag,
    "glob": _glob,
    "int": _cast(int),
    "float": _cast(float),
    "bool": _cast(_as_bool),
    "str": _cast(_as_str),
}
