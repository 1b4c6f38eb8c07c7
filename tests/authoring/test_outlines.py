"""Calls of `builds` that differ in values only are answered from what the first of them found out."""

import dataclasses
import functools
import types
from typing import Any, Optional

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hydra_zen
from hydra_zen import BuildsFn, builds, instantiate, just, kwargs_of, make_config, mutable_value, register_converter
from hydra_zen._authoring.outline import Outline
from hydra_zen._signature.read import read_signature
from hydra_zen.errors import HydraZenTypeError, HydraZenUnsupportedPrimitiveError


def plain(a: int, b: float = 0.5, c: str = "x", *, d: bool = True, e: Optional[int] = None, **more):
    """Say what it is."""
    return a, b, c, d, e, more


def untyped(a, b=None):
    return a, b


def of_containers(a: list[int], b: dict[str, int], c: tuple[int, ...] = (1, 2), d: Any = 1):
    return a, b, c, d


def mutable(a=[], b=1):  # noqa: B006
    return a, b


class Made:
    def __init__(self, a: int = 1, b: Optional[str] = None):
        self.a = a


@dataclasses.dataclass
class Data:
    a: int = 1
    b: list[int] = dataclasses.field(default_factory=lambda: [1])


TARGETS = [plain, untyped, of_containers, mutable, Made, Data]
values = st.one_of(
    st.integers(),
    st.floats(allow_nan=False),
    st.booleans(),
    st.none(),
    st.text(max_size=3),
    st.sampled_from(["${x}", "a${x}", "???", b"b", 1j, (1, 2), [1], {"k": 1}, plain, Made]),
    st.builds(lambda: [builds(plain)]),
    st.builds(lambda: builds(Made, a=2)),
    st.builds(lambda: just(plain)),
    st.builds(lambda: mutable_value([1, 2])),
)
modes = st.fixed_dictionaries(
    {},
    optional={
        "zen_partial": st.booleans(),
        "hydra_recursive": st.booleans(),
        "hydra_convert": st.sampled_from(["none", "all"]),
        "populate_full_signature": st.booleans(),
    },
)


def described(config):
    fields = [
        (f.name, f.type, default_of(f), f.init, f.repr, f.kw_only, f.compare, dict(f.metadata))
        for f in dataclasses.fields(config)
    ]
    shown = {name: value for name, value in vars(config).items() if not name.startswith(("__", "_abc"))}
    return (
        config.__name__,
        config.__doc__,
        config.__module__,
        config.__match_args__,
        fields,
        repr(shown),
        config.__mro__[1:],
    )


def default_of(field):
    value = (
        field.default_factory()
        if field.default is dataclasses.MISSING and callable(field.default_factory)
        else field.default
    )
    return type(value), repr(value)


def outcome(call):
    try:
        return described(call())
    except (TypeError, ValueError) as error:
        return type(error), str(error)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(TARGETS), modes, st.lists(st.sampled_from("abcd"), unique=True, max_size=3), st.data())
def test_the_second_call_gives_what_the_first_would(target, modes, names, data):
    positional = data.draw(st.integers(0, 1)) if not names else 0

    def arguments():
        return [data.draw(values) for _ in range(positional)], {name: data.draw(values) for name in names}

    first, second = arguments(), arguments()
    notes = read_signature(target).notes
    notes.clear()
    expected = outcome(lambda: builds(target, *second[0], **second[1], **modes))
    notes.clear()
    for _ in range(2):
        outcome(lambda: builds(target, *first[0], **first[1], **modes))
    assert outcome(lambda: builds(target, *second[0], **second[1], **modes)) == expected


@pytest.mark.parametrize("target", [plain, untyped, Made])
def test_plain_calls_are_remembered(target):
    notes = read_signature(target).notes
    notes.clear()
    for value in (1, 2, 3):
        builds(target, a=value)
        kwargs_of(target, a=value)

    assert [type(note) for note in notes.values()] == [Outline, Outline]


def test_calls_that_depend_on_more_are_not_remembered():
    class Other(BuildsFn):
        @classmethod
        def _sanitized_type(cls, type_, **kw):
            return Any

    for target in (plain, mutable, Data):
        read_signature(target).notes.clear()
    for _ in range(3):
        builds(plain, a=1, zen_meta={"m": 1})
        builds(plain, builds_bases=(make_config(a=1),))
        builds(functools.partial(plain, 1), zen_dataclass={"cls_name": "X"})
        Other.builds(plain, a=1)
        builds(mutable, populate_full_signature=True)
        builds(Data, populate_full_signature=True)

    for target in (plain, mutable, Data):
        assert not any(read_signature(target).notes.values())
    assert Other.builds(plain, a=1).__dataclass_fields__["a"].type is Any


def copy_of(function):
    made = types.FunctionType(function.__code__, globals(), function.__name__, function.__defaults__)
    made.__kwdefaults__, made.__annotations__ = dict(function.__kwdefaults__), dict(function.__annotations__)
    made.__doc__ = function.__doc__
    return made


def test_a_target_that_changes_is_read_again():
    target = copy_of(plain)

    def fields():
        config = builds(target, a=1, populate_full_signature=True)
        return {f.name: (f.type, f.default) for f in dataclasses.fields(config)}, config.__doc__, config._target_

    before = fields()
    assert fields() == before
    target.__doc__ = "Say something else."
    assert fields()[1].endswith("Say something else.")
    target.__qualname__ = target.__name__ = "untyped"
    assert fields()[2] == f"{__name__}.untyped"
    target.__defaults__ = (0.25, "x")
    assert fields()[0]["b"] == (float, 0.25)
    target.__annotations__["a"] = str
    assert fields()[0]["a"] == (str, 1)


def test_errors_come_each_time():
    for _ in range(2):
        builds(plain, a=1)
        with pytest.raises(HydraZenUnsupportedPrimitiveError, match=r"a"):
            builds(plain, a=object())
        with pytest.raises(HydraZenTypeError, match="more_than_that"):
            builds(untyped, more_than_that=1)


def test_what_is_registered_later_counts():
    class Angle:
        pass

    builds(plain, a=1)
    with register_converter(Angle, lambda value: 7):
        assert builds(plain, a=Angle()).a == 7
    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        builds(plain, a=Angle())


def test_configs_of_one_target_do_not_share_what_can_change():
    one, other = (builds(plain, a=value, b=0.1, populate_full_signature=True) for value in (1, 2))
    one.__dataclass_fields__.pop("c")
    one.__annotations__.pop("c")

    assert "c" in other.__dataclass_fields__
    assert "c" in other.__annotations__
    assert (other.a, other().a) == (2, 2)
    assert instantiate(other) == (2, 0.1, "x", True, None, {})


def test_the_stock_verbs_are_those_that_remember():
    assert hydra_zen.DefaultBuilds.builds == hydra_zen.builds
