"""`zen(f)(config)` is `f` called with the config, whatever the signature of `f`."""

from __future__ import annotations

import keyword
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from omegaconf import OmegaConf

from hydra_zen import builds, make_config, zen
from hydra_zen.errors import HydraZenValidationError

NAMES = ["a", "b", "keys", "items", "get", "_x", "pop", "copy", "update", "values"]
KINDS = ["positional only", "named", "keyword only"]

scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text("abc ") | st.binary(max_size=2)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["k", "l", "keys"]), inner, max_size=2),
    max_leaves=5,
)


@st.composite
def functions(draw: st.DrawFn) -> tuple[Any, list[tuple[str, str, bool]]]:
    """Draw a function that returns all it was called with, and its parameters: name, kind, whether it has a default."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=5))
    kinds = sorted((draw(st.sampled_from(KINDS)) for _ in names), key=KINDS.index)
    parameters: list[tuple[str, str, bool]] = []
    had_default = False
    for name, kind in zip(names, kinds, strict=True):
        default = draw(st.booleans()) or (had_default and kind != "keyword only")
        had_default = default
        parameters.append((name, kind, default))
    rest, more = draw(st.booleans()), draw(st.booleans())
    return define(parameters, rest=rest, more=more), parameters


def define(parameters: list[tuple[str, str, bool]], *, rest: bool, more: bool) -> Any:
    parts: list[str] = []
    for kind in KINDS:
        if kind == "keyword only" and (rest or any(k == kind for _, k, _ in parameters)):
            parts.append("*rest" if rest else "*")
        parts += [f"{name}={name!r}" if default else name for name, k, default in parameters if k == kind]
        if kind == "positional only" and parts:
            parts.append("/")
    if more:
        parts.append("**more")
    names: dict[str, Any] = {}
    exec(f"def f({', '.join(parts)}): return locals()", names)  # noqa: S102
    return names["f"]


@given(data=st.data())
def test_calling_with_a_config_is_calling(data: st.DataObject) -> None:
    f, parameters = data.draw(functions())
    more = "more" in f.__code__.co_varnames
    positional = [data.draw(values) for _, kind, default in parameters if kind == "positional only" and not default]
    named = {
        name: data.draw(values)
        for name, kind, default in parameters
        if kind != "positional only" and (not default or data.draw(st.booleans()))
    }
    unused = {name: data.draw(values) for name in ("unused", "zen", "config") if data.draw(st.booleans())}
    config: dict[str, Any] = {**named, **unused}
    if positional:
        config["_args_"] = positional

    expected = f(*positional, **named)
    for form in (config, OmegaConf.create(config), OmegaConf.to_yaml(OmegaConf.create(config))):
        task = zen(f)
        task.validate(form)
        assert task(form) == expected
    if more:
        assert zen(f, unpack_kwargs=True)(config) == f(*positional, **named, **unused)


@given(data=st.data())
def test_what_validates_can_be_called_and_the_rest_cannot(data: st.DataObject) -> None:
    f, _ = data.draw(functions())
    fields = data.draw(st.dictionaries(st.sampled_from(NAMES), st.integers() | st.just("???"), max_size=5))
    fields["_args_"] = data.draw(st.lists(st.integers(), max_size=4))
    task = zen(f)
    try:
        task.validate(fields)
    except HydraZenValidationError:
        try:
            task(fields)
        except (HydraZenValidationError, TypeError):
            return
        raise AssertionError("the call does what validation rejects") from None
    task(fields)


identifiers = st.text("abcxyz_", min_size=1, max_size=5).filter(lambda name: not keyword.iskeyword(name))


@given(config=st.dictionaries(identifiers.filter(lambda n: not n.startswith("_")), values, max_size=4))
def test_configs_of_all_kinds_are_read_alike(config: dict[str, Any]) -> None:
    task = zen(lambda **k: k, unpack_kwargs=True)

    assert task(config) == task(make_config(**config)) == config
    if not {"zen_cfg"} & set(config):
        assert task(builds(dict, **config)) == config
