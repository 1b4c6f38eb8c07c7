"""Calls of `builds` that differ in values only are answered from what the first of them found out."""

import dataclasses
import functools
import gc
import inspect
import pickle
import subprocess
import sys
import types
import warnings
import weakref
from abc import ABC
from typing import Any, Optional

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hydra_zen
from hydra_zen import BuildsFn, builds, instantiate, just, kwargs_of, make_config, mutable_value, register_converter
from hydra_zen._authoring.outline import Outline
from hydra_zen._signature.read import read_signature
from hydra_zen._structured.watched_bases import watch_bases
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


def loud(function):
    return function


def louder(function):
    return function


@dataclasses.dataclass
class Own:
    """A dataclass of the user's."""

    b: float = 0.25
    v: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class OfItself(Own):
    c: str = "y"


@dataclasses.dataclass
class Demanding:
    a: int
    b: float


@dataclasses.dataclass
class Odd:
    b: Any = dataclasses.field(default_factory=lambda: (1, 2))


PARENTS = [
    (),
    (make_config(b=0.1),),
    (make_config(b=[1], c="z"), make_config(d=False)),
    (Own,),
    (OfItself,),
    (Demanding,),
    (Odd,),
    (builds(plain, b=0.1, zen_partial=True),),
    (builds(plain, b=0.1, zen_meta={"n": 1}, zen_wrappers=loud),),
    (builds(plain, 1, b=2.0),),
    (builds(plain, populate_full_signature=True, zen_partial=True),),
]
extras = st.fixed_dictionaries(
    {},
    optional={
        "zen_meta": st.dictionaries(st.sampled_from("mno"), values, max_size=2),
        "zen_wrappers": st.sampled_from(
            [None, (), loud, louder, [loud, louder], "${.m}", ["${m}", loud], just(loud), builds(loud), Made, "a.b", 3]
        ),
        "builds_bases": st.sampled_from(PARENTS),
    },
)


def like(option, data):
    """Return another value of an option by which calls differ in values only."""
    return {name: data.draw(values) for name in option} if isinstance(option, dict) else option


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
    """Return what a call makes and warns of, or how it fails."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            made = described(call())
        except (TypeError, ValueError) as error:
            made = type(error), str(error)
    return made, [str(warning.message) for warning in caught]


@settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(TARGETS), modes, extras, st.lists(st.sampled_from("abcd"), unique=True, max_size=3), st.data())
def test_the_second_call_gives_what_the_first_would(target, modes, extras, names, data):
    positional = data.draw(st.integers(0, 1)) if not names else 0

    def arguments():
        given = {name: data.draw(values) for name in names}
        return [data.draw(values) for _ in range(positional)], {
            **given,
            **{option: like(value, data) for option, value in extras.items()},
        }

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
        builds(functools.partial(plain, 1), zen_dataclass={"cls_name": "X"})
        builds(plain, zen_exclude=["b"], populate_full_signature=True)
        builds(plain, hydra_defaults=["_self_"])
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


def parent():
    return builds(plain, b=0.1, populate_full_signature=True)


EXTRAS = {
    "meta fields": lambda: {"zen_meta": {"m": 1}},
    "wrappers": lambda: {"zen_wrappers": loud},
    "several wrappers": lambda: {"zen_wrappers": [loud, just(louder), "${..x}"]},
    "no inherited wrappers": lambda: {"zen_wrappers": None, "builds_bases": PARENTS[-3]},
    "a parent": lambda: {"builds_bases": (parent(),)},
    "two parents": lambda: {"builds_bases": (make_config(b=[1], c="z"), make_config(d=False))},
    "the user's own": lambda: {"builds_bases": (OfItself,)},
    "all": lambda: {"zen_meta": {"m": 1}, "zen_wrappers": loud, "builds_bases": (parent(),)},
}


@pytest.mark.parametrize("options", EXTRAS.values(), ids=EXTRAS)
def test_calls_with_extras_are_remembered(options):
    notes = read_signature(plain).notes
    given = options()
    notes.clear()
    for value in (1, 2, 3):
        builds(plain, a=value, **given)

    assert [type(note) for note in notes.values()] == [Outline]


@pytest.mark.parametrize("options", EXTRAS.values(), ids=EXTRAS)
def test_classes_of_calls_that_were_remembered_are_as_good_as_any(options, tmp_path):
    given = options()
    configs = [builds(plain, a=value, c="c", **given) for value in (1, 2, [1], 1)]

    assert configs[1]().a == 2
    assert configs[2]().a is not configs[2]().a
    assert configs[0]() == configs[3]() != configs[1]()
    assert str(inspect.signature(configs[0])) == str(inspect.signature(configs[3]))
    assert dataclasses.asdict(dataclasses.replace(configs[3](), a=5)) == dataclasses.asdict(configs[0](a=5))
    assert [pickle.loads(pickle.dumps(config)) for config in configs] == configs
    assert type("Sub", (configs[3], ABC), {})().a == 1


def test_their_classes_are_made_again_in_another_process(tmp_path):
    base = make_config(b=[1], zen_dataclass={"cls_name": "Base"})
    made = [builds(dict, a=value, b=2, zen_meta={"m": (value, 2)}, builds_bases=(base,)) for value in (1, 2, 3)][-1]
    path = tmp_path / "config.pickle"
    path.write_bytes(pickle.dumps((made, made())))
    program = (
        "import pickle, sys; cls, made = pickle.load(open(sys.argv[1], 'rb'));"
        "assert type(made) is cls and cls() == made; print(cls.__mro__[1].__name__, made)"
    )

    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=False)

    assert done.stdout == f"Base {made()}\n", done.stderr


def lose_a_default(base):
    base.__dataclass_fields__["b"].default = dataclasses.MISSING


def gain_an_array(base):
    base.__dataclass_fields__["b"].default = 1j


def lose_a_field(base):
    del base.__dataclass_fields__["c"]


def gain_a_field(base):
    base.__dataclass_fields__["unknown"] = dataclasses.fields(make_config(unknown=1))[0]


def change_order(base):
    base.__dataclass_fields__["b"] = base.__dataclass_fields__.pop("b")


def gain_a_target(base):
    base._target_ = "hydra_zen.funcs.zen_processing"
    base._zen_target = "builtins.dict"


def gain_partial(base):
    base.__dataclass_fields__["_partial_"] = builds(plain, zen_partial=True).__dataclass_fields__["_partial_"]


def gain_post_init(base):
    base.__post_init__ = lambda self: None


def be_frozen(base):
    base.__dataclass_params__ = dataclasses.make_dataclass("X", [], frozen=True).__dataclass_params__


CHANGES = [
    lose_a_default, gain_an_array, lose_a_field, gain_a_field, change_order, gain_a_target, gain_partial,
    gain_post_init, be_frozen,
]  # fmt: skip


def made_of(base, keeps):
    """Describe what a call with a parent makes; without `keeps`, nothing is remembered of earlier calls."""
    if not keeps:
        read_signature(plain).notes.clear()
    return outcome(lambda: builds(plain, a=1, builds_bases=(base,)))


@pytest.mark.parametrize("is_inherited", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_a_parent_that_changes_is_read_again(change, is_inherited):
    above = builds(plain, b=0.1, c="c") if is_inherited else make_config(b=0.1, c="c")
    base = type(above)("Derived", (above,), {}) if is_inherited else above
    base = dataclasses.dataclass(base) if is_inherited else base
    read_signature(plain).notes.clear()
    for _ in range(3):
        before = made_of(base, keeps=True)
    assert any(read_signature(plain).notes.values())
    change(base)
    after = made_of(base, keeps=True)

    assert after == made_of(base, keeps=False)
    assert after == made_of(base, keeps=True)
    assert after != before or is_inherited or change in (lose_a_default, gain_post_init)


def test_what_stands_above_a_parent_is_watched_too():
    above = make_config(b=0.1)
    base = dataclasses.dataclass(type(above)("Derived", (above,), {"__annotations__": {"c": str}, "c": "c"}))
    for _ in range(3):
        made_of(base, keeps=True)
    above._target_ = "hydra_zen.funcs.zen_processing"
    base._zen_target = "builtins.dict"

    assert made_of(base, keeps=True) == made_of(base, keeps=False)


def test_a_parent_is_not_taken_for_another_at_the_same_place():
    one, same = make_config(b=0.1), make_config(b=0.1)
    watched = watch_bases((one,))

    assert watched.hold((one,))
    assert not watched.hold((same,))


def test_parents_live_no_longer_than_their_children():
    base = make_config(b=0.1)
    known = weakref.ref(base)
    for _ in range(3):
        builds(plain, a=1, builds_bases=(base,))
    assert any(read_signature(plain).notes.values())
    del base
    gc.collect()

    assert known() is None


def test_a_wrapper_that_changes_is_looked_up_again():
    wrapper = types.FunctionType(loud.__code__, globals(), "loud")
    found = []
    for name in ("loud", "loud", "loud", "louder"):
        wrapper.__name__ = wrapper.__qualname__ = name
        found.append(builds(plain, a=1, zen_wrappers=wrapper)._zen_wrappers)

    assert found == [f"{__name__}.loud"] * 3 + [f"{__name__}.louder"]


def test_warnings_of_wrappers_come_each_time():
    for _ in range(3):
        with pytest.warns(UserWarning, match="does not lead to the meta field"):
            builds(plain, a=1, zen_meta={"m": loud}, zen_wrappers="${..m}")


def test_a_field_without_a_default_may_come_later():
    for value in (1, 2, 3):
        builds(plain, a=value)
    config = builds(plain, a=dataclasses.field())

    with pytest.raises(TypeError, match="a"):
        config()
    assert config(a=3).a == 3


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
