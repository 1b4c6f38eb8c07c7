"""What `zen` refuses, and how it says so."""

from __future__ import annotations

import re
from typing import Any

import app
import pytest
from omegaconf import DictConfig, ListConfig, OmegaConf
from omegaconf.errors import ConfigAttributeError, InterpolationKeyError, MissingMandatoryValue

from hydra_zen import builds, make_config, zen
from hydra_zen.errors import HydraZenTypeError, HydraZenValidationError


def takes(x, y=2):
    return x, y


async def waits(x: int) -> int:
    return x


def two(a, b):
    """Take two."""


NO_SIGNATURE = "hydra_zen.zen can only wrap callables that possess inspectable signatures."
NOT_A_CONFIG = "`cfg` must be a dataclass, dict/DictConfig, or dict-style yaml-string. Got "

MAKING = {
    "dict": (lambda: zen(dict), HydraZenValidationError, f"{NO_SIGNATURE} Got <class 'dict'> (type type)."),
    "range": (lambda: zen(range(1)), HydraZenValidationError, f"{NO_SIGNATURE} Got range(0, 1) (type range)."),
    "bool": (lambda: zen(False), HydraZenValidationError, f"{NO_SIGNATURE} Got False (type bool)."),
    "int": (lambda: zen(3), HydraZenValidationError, f"{NO_SIGNATURE} Got 3 (type int)."),
    "unpack_kwargs": (lambda: zen(takes, unpack_kwargs=1), TypeError, "`unpack_kwargs` must be type `bool` got 1"),
    "resolve_pre_call": (
        lambda: zen(takes, resolve_pre_call=None),
        TypeError,
        "`resolve_pre_call` must be type `bool` got None",
    ),
    "run_in_context": (
        lambda: zen(takes, run_in_context="a"),
        TypeError,
        "`run_in_context` must be type `bool` got 'a'",
    ),
    "async in a context": (lambda: zen(waits, run_in_context=True), TypeError, "not supported for async functions"),
    "exclude": (lambda: zen(takes, exclude=1), TypeError, "`exclude` must be None, a string of comma-separated names"),
    "ZenWrapper": (lambda: zen(takes, ZenWrapper=1), TypeError, "`ZenWrapper` must be a subclass of"),
    "wrapper": (lambda: zen(takes, instantiation_wrapper=1), TypeError, "`instantiation_wrapper` must be None or"),
    "pre_call of none": (
        lambda: zen(takes, pre_call=lambda: 1),
        HydraZenValidationError,
        "must be able to accept a single positional argument, the config; its signature () cannot",
    ),
    "pre_call of two": (
        lambda: zen(takes, pre_call=[len, two]),
        HydraZenValidationError,
        "its signature (a, b) cannot: missing a required argument: 'b'",
    ),
    "pre_call by keyword": (
        lambda: zen(takes, pre_call=lambda *, a: a),
        HydraZenValidationError,
        "must be able to accept a single positional argument",
    ),
    "pre_call 1": (lambda: zen(takes, pre_call=1), TypeError, "1 (type int) is not callable"),
    "pre_call [1]": (lambda: zen(takes, pre_call=[len, 1]), TypeError, "1 (type int) is not callable"),
    "pre_call text": (lambda: zen(takes, pre_call="len"), TypeError, "'l' (type str) is not callable"),
    "two contexts": (
        lambda: zen(takes, pre_call=zen(takes, run_in_context=True), run_in_context=True),
        HydraZenValidationError,
        "zen[takes(x, y)](cfg, /) cannot specify `run_in_context=True` when the main wrapper",
    ),
    "async pre_call": (
        lambda: zen(takes, pre_call=zen(waits)),
        HydraZenValidationError,
        "is asynchronous, which only an asynchronous task can wait for",
    ),
}

CALLING = {
    "list": (takes, [1], HydraZenValidationError, f"{NOT_A_CONFIG}[1] (type list)"),
    "ListConfig": (takes, ListConfig([1]), HydraZenValidationError, f"{NOT_A_CONFIG}[1] (type ListConfig)"),
    "yaml list": (takes, "[1]", HydraZenValidationError, f"{NOT_A_CONFIG}'[1]' (type str)"),
    "yaml number": (takes, "3", HydraZenValidationError, f"{NOT_A_CONFIG}'3' (type str)"),
    "bytes": (takes, b"x: 1", HydraZenValidationError, f"{NOT_A_CONFIG}b'x: 1' (type bytes)"),
    "None": (takes, None, HydraZenValidationError, f"{NOT_A_CONFIG}None (type NoneType)"),
    "DictConfig of None": (takes, DictConfig(None), HydraZenValidationError, f"{NOT_A_CONFIG}None (type DictConfig)"),
    "DictConfig missing": (takes, DictConfig("???"), HydraZenValidationError, f"{NOT_A_CONFIG}'???' (type DictConfig)"),
    "too many positions": (
        takes,
        {"_args_": [1, 2, 3]},
        TypeError,
        "zen[takes(x, y)](cfg, /): `cfg._args_` holds 3 values, the function takes at most 2 positional arguments",
    ),
    "twice": (
        takes,
        {"_args_": [1], "x": 2},
        TypeError,
        "zen[takes(x, y)](cfg, /): `cfg` gives parameter 'x' twice: as `_args_[0]` and as field 'x'",
    ),
    "positions of another type": (
        takes,
        {"_args_": 1, "x": 2},
        HydraZenValidationError,
        "zen[takes(x, y)](cfg, /): `cfg._args_` must be a sequence type (e.g. a list), got 1 (type int)",
    ),
}


@pytest.mark.parametrize(("make", "error", "text"), MAKING.values(), ids=MAKING)
def test_making(make: Any, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=re.escape(text)) as caught:
        make()
    assert isinstance(caught.value, HydraZenValidationError | HydraZenTypeError)


@pytest.mark.parametrize("verb", ["call", "validate"])
@pytest.mark.parametrize(("func", "cfg", "error", "text"), CALLING.values(), ids=CALLING)
def test_calling(func: Any, cfg: Any, error: type[Exception], text: str, verb: str) -> None:
    task = zen(func)
    expected = HydraZenValidationError if verb == "validate" else error
    with pytest.raises(expected, match=re.escape(text)):
        task(cfg) if verb == "call" else task.validate(cfg)


@pytest.mark.parametrize("cfg", [{}, make_config(), OmegaConf.create({"y": 1}), "", "null"])
@pytest.mark.parametrize("verb", ["call", "validate"])
def test_an_absent_field(cfg: Any, verb: str) -> None:
    with pytest.raises(HydraZenValidationError) as caught:
        zen(takes)(cfg) if verb == "call" else zen(takes).validate(cfg)

    assert isinstance(caught.value, ConfigAttributeError)
    assert not isinstance(caught.value, MissingMandatoryValue)
    assert str(caught.value) == (
        "zen[takes(x, y)](cfg, /): `cfg` is missing the following fields: x. "
        "Give them a value in the config or by an override, or give the parameters a default."
    )
    assert (caught.value.parameter, caught.value.target) == ("x", "zen[takes(x, y)](cfg, /)")


@pytest.mark.parametrize("verb", ["call", "validate"])
def test_an_unset_field(verb: str) -> None:
    with pytest.raises(HydraZenValidationError) as caught:
        zen(takes)({"x": "???"}) if verb == "call" else zen(takes).validate({"x": "???"})

    assert isinstance(caught.value, MissingMandatoryValue)
    assert not isinstance(caught.value, ConfigAttributeError)
    assert "missing the following fields: x. Left at '???': x." in str(caught.value)


def test_a_reference_to_an_unset_field() -> None:
    with pytest.raises(MissingMandatoryValue, match="missing the following fields: x"):
        zen(takes)(OmegaConf.create({"x": "${a}", "a": "???"}))


def test_all_missing_fields_are_named_at_once_with_the_nearest_name() -> None:
    def area(width, height, depth): ...

    with pytest.raises(ConfigAttributeError) as caught:
        zen(area)({"widht": 1, "depth": "???"})

    assert "missing the following fields: width, height, depth. Left at '???': depth." in str(caught.value)
    assert "`cfg` has 'widht'" in str(caught.value)
    assert caught.value.suggestion == "widht"


def test_a_missing_field_for_kwargs() -> None:
    with pytest.raises(MissingMandatoryValue, match="fields: a"):
        zen(lambda **k: k, unpack_kwargs=True)({"a": "???"})


@pytest.mark.parametrize("resolve", [True, False])
def test_an_interpolation_that_leads_nowhere_fails_where_it_is_read(resolve: bool) -> None:
    cfg = {"x": 1, "y": "${nowhere}", "z": "${nowhere}"}

    assert zen(lambda x: x, resolve_pre_call=resolve)(cfg) == 1
    with pytest.raises(InterpolationKeyError, match="'nowhere' not found"):
        zen(lambda y: y, resolve_pre_call=resolve)(cfg)
    with pytest.raises(InterpolationKeyError, match="'nowhere' not found"):
        zen(lambda x: x, pre_call=lambda c: c.z, resolve_pre_call=resolve)(cfg)


def test_errors_of_the_function_are_its_own() -> None:
    with pytest.raises(ZeroDivisionError):
        zen(lambda x: 1 / x)({"x": 0})
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        zen(takes, exclude="x")({"x": 1})


def test_errors_of_a_target_carry_their_cause() -> None:
    from hydra.errors import InstantiationException

    with pytest.raises(InstantiationException) as caught:
        zen(takes)({"x": builds(int, "no number")})
    assert isinstance(caught.value.__cause__, ValueError)


VALIDATION = [
    (app.pos_only, {"_args_": [1]}, None),
    (app.pos_only, {"_args_": [1, 2]}, None),
    (app.pos_only, {"_args_": [1, 2, 3]}, None),
    (app.pos_only, {"_args_": [1, 2, 3, 4]}, "has 2 positional-only arguments, but `cfg` specifies 4 positional"),
    (app.pos_only, {"c": 1}, "has 2 positional-only arguments, but `cfg` specifies 0 positional"),
    (app.pos_only, {"_args_": 1}, "`cfg._args_` must be a sequence type"),
    (app.mixed, {"a": 1}, "`cfg` is missing the following fields: b, d"),
    (app.mixed, {"_args_": [1, 2], "d": "${hydra:job.name}"}, None),
    (app.anything, {"_args_": [1, 2], "d": 1}, None),
    (lambda x, *, zen_cfg: x, {"x": builds(int, "not called")}, None),
]


@pytest.mark.parametrize(("func", "cfg", "text"), VALIDATION)
def test_validate(func: Any, cfg: Any, text: str | None) -> None:
    task = zen(func)
    if text is None:
        task.validate(cfg)
    else:
        with pytest.raises(HydraZenValidationError, match=re.escape(text)):
            task.validate(cfg)


def test_validate_follows_the_interpolations_of_what_is_taken() -> None:
    zen(takes).validate({"x": "${z}", "z": 1, "unused": "${nowhere}"})
    for broken in ({"x": "${nowhere}"}, {"x": 1, "y": "${nowhere}"}):
        with pytest.raises(InterpolationKeyError):
            zen(takes).validate(broken)
    with pytest.raises(HydraZenValidationError, match="missing the following fields: x"):
        zen(takes).validate({"x": "${z}", "z": "???"})


def test_validate_looks_at_pre_calls_first_and_calls_nothing() -> None:
    def fails(seed: int) -> None:
        raise AssertionError

    task = zen(fails, exclude="seed", pre_call=[zen(fails), fails])

    task.validate({"seed": 1})
    with pytest.raises(HydraZenValidationError, match=re.escape("zen[fails(seed)](cfg, /): `cfg` is missing")):
        task.validate({})
