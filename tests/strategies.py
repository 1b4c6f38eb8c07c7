"""Generated signatures, arguments that fit them, and values that configs can hold."""

import inspect
import itertools
import sys
import types
from enum import Enum
from pathlib import Path
from typing import Any, Dict, List, Optional, Union

from hypothesis import strategies as st

#: Generated functions live here, so that they can be imported.
MODULE = types.ModuleType("generated_targets")
sys.modules[MODULE.__name__] = MODULE
_counter = itertools.count()


class Colour(Enum):
    red = 1
    green = "g"


# OmegaConf reads "???" as missing, and `${` as the start of an interpolation.
# PyYAML does not keep control characters and exotic line ends.
_characters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])
text = st.text(_characters, max_size=8).filter(lambda s: "${" not in s and s != "???" and "\\" not in s)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    text,
    st.binary(max_size=5),
    st.builds(Path, st.text("abc/.", min_size=1, max_size=6)),
)
keys = st.one_of(st.text("abcdefgh", min_size=1, max_size=4), st.integers(), st.booleans())
plain_values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("abcdefgh", min_size=1, max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)

#: Hints with values that fit them.
HINTS: list[tuple[Any, st.SearchStrategy[Any]]] = [
    (inspect.Parameter.empty, plain_values),
    (Any, plain_values),
    (int, st.integers()),
    (float, st.floats(allow_nan=False)),
    (bool, st.booleans()),
    (str, text),
    (bytes, st.binary(max_size=4)),
    (Path, st.builds(Path, st.text("abc", min_size=1, max_size=4))),
    (Colour, st.sampled_from(Colour)),
    (Optional[int], st.none() | st.integers()),
    (Union[int, str], st.integers() | text),
    (int | None, st.none() | st.integers()),
    (list[int], st.lists(st.integers(), max_size=3)),
    (List[str], st.lists(text, max_size=3)),
    (Optional[List[float]], st.none() | st.lists(st.floats(allow_nan=False), max_size=2)),
    (dict[str, int], st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(), max_size=2)),
    (
        Dict[str, List[int]],
        st.dictionaries(st.text("abc", min_size=1, max_size=3), st.lists(st.integers(), max_size=2), max_size=2),
    ),
    (list, st.lists(st.integers(), max_size=2)),
    (complex, st.complex_numbers(allow_nan=False)),
    (set, st.sets(st.integers(), max_size=3)),
    (frozenset, st.frozensets(text, max_size=3)),
    (type, st.sampled_from([int, str, Colour, Path])),
]


@st.composite
def calls(draw: st.DrawFn) -> tuple[Any, tuple[Any, ...], dict[str, Any]]:
    """Draw an importable function that returns its arguments, with arguments that it accepts."""
    kinds = sorted(draw(st.lists(st.sampled_from(list(inspect._ParameterKind)), max_size=5)))
    parameters: list[inspect.Parameter] = []
    values: dict[str, Any] = {}
    seen_default = False
    for index, kind in enumerate(kinds):
        if kind in (kind.VAR_POSITIONAL, kind.VAR_KEYWORD):
            if all(p.kind != kind for p in parameters):
                name = "args" if kind is kind.VAR_POSITIONAL else "kwargs"
                parameters.append(inspect.Parameter(name, kind))
            continue
        hint, strategy = draw(st.sampled_from(HINTS))
        has_default = draw(st.booleans()) or (seen_default and kind is not kind.KEYWORD_ONLY)
        seen_default = seen_default or has_default
        default = draw(strategy) if has_default else inspect.Parameter.empty
        parameter = inspect.Parameter(f"p{index}", kind, default=default, annotation=hint)
        parameters.append(parameter)
        values[parameter.name] = draw(strategy)
    return _target(parameters), *_arguments(draw, parameters, values)


def _target(parameters: list[inspect.Parameter]) -> Any:
    """Return a new function in `MODULE` with these parameters."""
    name = f"f{next(_counter)}"
    shown = str(
        inspect.Signature(
            [p.replace(annotation=p.empty, default=p.empty if p.default is p.empty else 0) for p in parameters]
        )
    )
    namespace: dict[str, Any] = {}
    exec(f"def {name}{shown}: return dict(locals())", namespace)
    function = namespace[name]
    positional = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
    function.__defaults__ = tuple(p.default for p in positional if p.default is not p.empty) or None
    function.__kwdefaults__ = {
        p.name: p.default for p in parameters if p.kind is p.KEYWORD_ONLY and p.default is not p.empty
    } or None
    function.__annotations__ = {p.name: p.annotation for p in parameters if p.annotation is not p.empty}
    function.__module__ = MODULE.__name__
    setattr(MODULE, name, function)
    return function


def _arguments(
    draw: st.DrawFn, parameters: list[inspect.Parameter], values: dict[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Draw one of the ways to pass `values`."""
    args: list[Any] = []
    kwargs: dict[str, Any] = {}
    by_position = True
    for parameter in parameters:
        kind = parameter.kind
        if kind is kind.VAR_POSITIONAL:
            if by_position:
                args.extend(draw(st.lists(st.integers(), max_size=2)))
            by_position = False
        elif kind is kind.VAR_KEYWORD:
            kwargs.update(draw(st.dictionaries(st.sampled_from(["k1", "k2"]), plain_values, max_size=2)))
        else:
            optional = parameter.default is not parameter.empty
            if kind is kind.POSITIONAL_ONLY:
                by_position = by_position and not (optional and draw(st.booleans()))
                if by_position:
                    args.append(values[parameter.name])
            elif kind is kind.POSITIONAL_OR_KEYWORD and by_position and draw(st.booleans()):
                args.append(values[parameter.name])
            else:
                by_position = False
                if not (optional and draw(st.booleans())):
                    kwargs[parameter.name] = values[parameter.name]
    return tuple(args), kwargs
