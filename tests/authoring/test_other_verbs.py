"""`hydrated_dataclass`, `kwargs_of`, `make_custom_builds_fn`, `just` and `hydra_partial`."""

import dataclasses
import functools
import inspect
import pickle
import warnings
from typing import Generic, TypeVar

import pytest
from app import Plan, anything, area, double, mixed

from hydra_zen import (
    BuildsFn,
    builds,
    hydrated_dataclass,
    in_memory,
    in_memory_scope,
    instantiate,
    is_partial_builds,
    just,
    kwargs_of,
    make_custom_builds_fn,
    mutable_value,
    register_converter,
    to_yaml,
)
from hydra_zen.errors import (
    HydraZenDeprecationWarning,
    HydraZenImportError,
    HydraZenUnsupportedPrimitiveError,
)


@hydrated_dataclass(area)
class Area:
    """Doc."""

    w: int
    h: int = 5

    def half(self):
        return self.w / 2


T = TypeVar("T")


@hydrated_dataclass(dict)
class Holder(Generic[T]):
    """Doc."""

    item: T
    others: "list[T] | None" = None


@hydrated_dataclass(target=mixed, populate_full_signature=True, zen_exclude=["c"], hydra_convert="all")
class Mixed:
    b: object = 2j
    e: list = mutable_value([3j])


@hydrated_dataclass(anything, 1, zen_partial=True, frozen=True, zen_meta={"m": 1}, hydra_defaults=["_self_"])
class Frozen:
    x: int = 1


class Outer:
    @hydrated_dataclass(dict)
    class Inner:
        x: int = 1

        def __eq__(self, other):
            return True


def test_a_hydrated_dataclass_is_still_the_class():
    assert (Area.__name__, Area.__qualname__, Area.__module__, Area.__doc__) == ("Area", "Area", __name__, "Doc.")
    assert Area(w=4).half() == 2
    assert Area.__annotations__["_target_"] is str
    assert instantiate(Area(w=2)) == 10
    assert pickle.loads(pickle.dumps(Area)) is Area
    assert pickle.loads(pickle.dumps(Area(w=2))) == Area(w=2)
    assert hash(Area(w=2)) == hash(Area(w=2))


def test_class_bodies_win_over_the_signature_and_are_converted():
    made = Mixed(a=1, d="d")

    assert instantiate(made) == (1, 2j, 1.0, "d", [3j])
    assert list(inspect.signature(Mixed).parameters) == ["b", "e", "a", "d"]


def test_options_of_hydrated_dataclasses():
    assert is_partial_builds(Frozen)
    assert instantiate(Frozen)() == ((1,), {"x": 1})
    with pytest.raises(dataclasses.FrozenInstanceError):
        Frozen().x = 2
    assert "defaults:\n- _self_" in to_yaml(Frozen)


def test_what_the_class_says_of_equality_stays():
    assert Outer.Inner(1) == Outer.Inner(2)
    assert Outer.Inner.__qualname__ == "Outer.Inner"
    assert pickle.loads(pickle.dumps(Outer.Inner)) is Outer.Inner


def test_hydrated_dataclasses_inherit():
    @hydrated_dataclass(area)
    class Wide(Area):
        w: int = 9

    assert instantiate(Wide) == 45


def test_hydrated_dataclass_errors():
    with pytest.raises(NotImplementedError, match="decorates classes"):
        hydrated_dataclass(area)(Area(w=1))
    with pytest.raises(TypeError, match="ww"):

        @hydrated_dataclass(area)
        class Wrong:
            ww: int = 1

    with pytest.raises(TypeError):
        hydrated_dataclass(area, nope=1)


def test_kwargs_of():
    assert instantiate(kwargs_of(lambda x, /, y, z=1: None)(y=2)) == {"y": 2, "z": 1}
    assert kwargs_of(functools.partial(area, h=9)).__name__ == "kwargs_of_area"
    assert instantiate(kwargs_of(functools.partial(area, 3), zen_exclude=None)) == {"h": 2}
    assert to_yaml(kwargs_of(area, h=3)) == "_target_: builtins.dict\nw: ???\nh: 3\n"
    assert instantiate(kwargs_of(area, zen_exclude=[0])) == {"h": 2}
    assert kwargs_of(area, zen_dataclass={"cls_name": "K", "target": "a.b"})._target_ == "builtins.dict"
    assert instantiate(kwargs_of(mixed, a=[1], hydra_convert="all")(b=2, d=3))["a"] == [1]


class Callable:
    def __call__(self, x, y=1): ...


def test_kwargs_of_a_callable_object():
    assert instantiate(kwargs_of(Callable())(x=2)) == {"x": 2, "y": 1}


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda: kwargs_of(area, nope=1), TypeError, "Building: area .."),
        (lambda: kwargs_of(dict), ValueError, "dict"),
        (lambda: kwargs_of(1), TypeError, "callable"),
    ],
)
def test_kwargs_of_errors(call, error, text):
    with pytest.raises(error, match=text):
        call()


class WithOptions(BuildsFn):
    _default_dataclass_options_for_kwargs_of = {"module": "somewhere"}


def test_kwargs_of_takes_its_class_options_from_the_class():
    assert WithOptions.kwargs_of(area).__module__ == "somewhere"


def test_custom_defaults_are_overridden_and_merged():
    custom = make_custom_builds_fn(
        zen_partial=True,
        zen_dataclass={"cls_name": "N", "target": "builtins.dict"},
        zen_convert={"dataclass": False},
        zen_wrappers=double,
    )
    config = custom(area, zen_dataclass={"cls_name": "O"}, zen_convert={"flat_target": False})

    assert custom.__name__ == "builds"
    assert (config.__name__, config._zen_target) == ("O", "builtins.dict")
    assert not is_partial_builds(custom(area, zen_partial=False))
    assert not is_partial_builds(custom(area, hydra_partial=False))
    assert custom(dict, x=Plan(1))().x == Plan(1)
    assert not hasattr(custom(area, zen_wrappers=()), "_zen_wrappers")


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"builds_bases": ()}, TypeError),
        ({"hydra_defaults": []}, TypeError),
        ({"x": 1}, TypeError),
        ({"zen_partial": 1}, TypeError),
        ({"zen_meta": {"zen_x": 1}}, ValueError),
        ({"hydra_convert": "x"}, ValueError),
        ({"zen_wrappers": 1}, TypeError),
        ({"zen_partial": True, "hydra_partial": False}, TypeError),
    ],
)
def test_bad_custom_defaults(options, error):
    with pytest.raises(error):
        make_custom_builds_fn(**options)


def test_frozen_custom_builds_warn():
    with pytest.warns(HydraZenDeprecationWarning) as caught:
        custom = make_custom_builds_fn(frozen=True)

    assert caught[0].filename == __file__
    assert custom(area).__dataclass_params__.frozen


OPTIONS = {
    "zen_partial": True,
    "populate_full_signature": True,
    "zen_wrappers": (double,),
    "zen_meta": {"m": 1},
    "hydra_recursive": False,
    "hydra_convert": "all",
    "zen_exclude": ["h"],
}


@pytest.mark.parametrize("split", range(len(OPTIONS) + 1))
def test_options_may_be_split_between_factory_and_call(split):
    items = list(OPTIONS.items())

    custom = make_custom_builds_fn(**dict(items[:split]))

    assert to_yaml(custom(area, w=2, **dict(items[split:]))) == to_yaml(builds(area, w=2, **OPTIONS))


@pytest.mark.parametrize("flag", [True, False])
def test_hydra_partial_is_another_name_without_a_warning(flag):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        configs = [
            builds(area, hydra_partial=flag),
            builds(area, hydra_partial=flag, zen_partial=flag),
            make_custom_builds_fn(hydra_partial=flag)(area),
            hydrated_dataclass(area, hydra_partial=flag)(type("A", (), {})),
        ]

    assert [is_partial_builds(config) for config in configs] == [flag] * 4


def test_just_hands_its_options_on():
    config = just(Plan(1), hydra_convert="all", hydra_recursive=True, zen_dataclass={"cls_name": "P", "module": "m"})

    assert (config.__name__, config._convert_, config._recursive_) == ("P", "all", True)
    assert just(Plan(1), zen_convert={"dataclass": False}) == Plan(1)


@pytest.mark.parametrize("options", [{"hydra_recursive": 1}, {"hydra_convert": "x"}, {"zen_dataclass": {"x": 1}}])
def test_just_checks_its_options_whatever_the_value(options):
    with pytest.raises((TypeError, ValueError)):
        just(1, **options)


@pytest.mark.parametrize(
    ("wrappers", "meta", "correction"),
    [
        (["${..q}"], {"q": None}, "to ${.q}"),
        (["${.q}", double], {"q": None}, "to ${..q}"),
    ],
)
def test_interpolations_at_the_wrong_level_are_corrected(wrappers, meta, correction):
    with pytest.warns(UserWarning) as caught:
        builds(area, zen_wrappers=wrappers, zen_meta=meta)

    assert correction in str(caught[0].message)
    assert caught[0].filename == __file__


def test_a_wrapper_that_will_not_be_instantiated_warns():
    with pytest.warns(UserWarning, match="hydra_recursive=False") as caught:
        builds(area, zen_wrappers=builds(double, zen_partial=True), hydra_recursive=False)

    assert caught[0].filename == __file__


@pytest.mark.parametrize("field", [mutable_value([1, [2]]), dataclasses.field(default_factory=lambda: [1, [2]])])
def test_dataclass_fields_are_values(field):
    Conf = builds(dict, v=field, zen_meta={"m": field})

    assert Conf().v == Conf().m == [1, [2]]
    assert Conf().v is not Conf().v


def test_a_dataclass_field_without_a_default_is_required():
    assert to_yaml(builds(area, w=dataclasses.field(), h=dataclasses.field(default=1))) == (
        "_target_: app.area\nw: ???\nh: 1\n"
    )


def test_configs_in_a_dataclass_stand_for_what_they_build():
    @dataclasses.dataclass
    class Whole:
        area: object = builds(area, w="${n}")
        n: int = 3

    assert instantiate(Whole).area == 6


@pytest.mark.parametrize("make", [Holder, Holder[int]], ids=["bare", "subscripted"])
def test_generic_classes_are_configs(make):
    config = make(item=3)

    assert to_yaml(config) == "item: 3\nothers: null\n_target_: builtins.dict\n"
    assert instantiate(config, others=[1, "x"]) == {"item": 3, "others": [1, "x"]}
    assert instantiate(builds(dict, builds_bases=(Holder,), item="a")) == {"item": "a", "others": None}
    assert pickle.loads(pickle.dumps(config)) == config


def test_dropping_a_value_for_an_excluded_name_warns():
    with pytest.warns(UserWarning, match=r"Building: area .. `zen_exclude` names 'h'.*: 3 \(type int\)") as caught:
        Conf = builds(area, w=1, h=3, zen_exclude=["h"])

    assert caught[0].filename == __file__
    assert to_yaml(Conf) == "_target_: app.area\nw: 1\n"


@pytest.mark.parametrize("exclude", [[1], lambda name: name == "h", ["q"], []])
def test_other_exclusions_do_not_warn(exclude):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        builds(area, w=1, h=3, zen_exclude=exclude)


def test_the_config_of_a_function_is_made_by_the_hooks_of_a_subclass():
    class Other(BuildsFn):
        @classmethod
        def _get_obj_path(cls, target):
            return f"elsewhere.{target.__name__}"

    class Another(BuildsFn):
        @classmethod
        def _just(cls, obj):
            return f"just {obj.__name__}"

    assert Other.just(area).path == "elsewhere.area"
    assert Another.just(area) == "just area"
    assert Another.builds(anything, x=area).x == "just area"
    assert just(area) == just(area) != just(double)


def test_the_config_of_a_function_follows_its_name_and_what_is_registered():
    function = type(area)(area.__code__, area.__globals__, "area")
    paths = []
    for name in ("area", "double"):
        function.__name__ = function.__qualname__ = name
        paths.append(just(function).path)
    with register_converter(type(area), lambda value: value.__name__):
        assert just(function) == "double"

    assert [path.rpartition(".")[2] for path in paths] == ["area", "double"]
    assert just(function).path == paths[1]


def test_what_is_wrong_with_a_function_is_said_with_the_place_of_the_value():
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match=r"Building: anything .. `x`: .*lambda"):
        builds(anything, x=lambda: None)
    with pytest.raises(HydraZenImportError, match="lambda"):
        just(lambda: None)


def test_configs_in_memory_and_odd_ones_are_looked_at_closely():
    config = builds(area)

    assert builds(anything, x=config).x is config
    with in_memory_scope():
        assert builds(anything, x=in_memory(config)).x.path.startswith("hydra_zen.funcs.in_process.")
    assert builds(anything, x=config).x is config
