"""Converters that users register for their own types."""

from __future__ import annotations

import abc
from dataclasses import dataclass

import app
import pytest
import value_kinds as kinds
from hydra.utils import instantiate

from hydra_zen import BuildsFn, builds, just, make_config, register_converter
from hydra_zen.errors import HydraZenTypeError, HydraZenUnsupportedPrimitiveError, HydraZenValueError


class Base:
    def __init__(self, n=1):
        self.n = n

    def __eq__(self, other):
        return type(self) is type(other) and self.n == other.n

    __hash__ = None


class Child(Base):
    pass


class Abstract(abc.ABC):
    pass


class Virtual:
    pass


Abstract.register(Virtual)


@dataclass
class Data:
    n: int = 1


def as_config(value):
    return builds(type(value), n=value.n)


Opaque = kinds.Opaque


def test_everywhere():
    with register_converter(Opaque, as_config):
        for config in (
            builds(dict, x=Opaque(3), hydra_convert="all"),
            builds(dict, x=just([Opaque(3)])[0]),
            builds(dict, x=just({"a": (Opaque(3),)})["a"][0]),
        ):
            assert instantiate(config)["x"].n == 3
        assert instantiate(make_config(x=[Opaque(2)], hydra_convert="all"))["x"][0].n == 2
        assert instantiate(just({1: {2: Opaque(5)}}))[1][2].n == 5
        assert instantiate(just(app.Plan([Opaque(5)]), hydra_convert="all")).steps[0].n == 5
    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        just(Opaque())


def test_removal():
    registration = register_converter(Opaque, as_config)
    assert registration.kind is Opaque
    assert registration.converter is as_config
    assert "as_config" in repr(registration)
    just(Opaque())
    registration.remove()
    registration.remove()
    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        just(Opaque())


def test_the_nearest_base_wins_whatever_the_order():
    with register_converter(Child, lambda value: "child"), register_converter(Base, lambda value: "base"):
        assert (just(Base()), just(Child())) == ("base", "child")
    with register_converter(Base, lambda value: "base"):
        assert just(Child()) == "base"


def test_a_later_registration_for_the_same_type_wins_until_removed():
    with register_converter(Base, lambda value: "first"):
        with register_converter(Base, lambda value: "second"):
            assert just(Base()) == "second"
        assert just(Base()) == "first"


def test_abstract_classes_count():
    with register_converter(Abstract, lambda value: "abstract"):
        assert just(Virtual()) == "abstract"


def test_predicates_come_first_the_latest_before_all():
    with (
        register_converter(lambda value: getattr(value, "n", None) == 1, lambda value: "first"),
        register_converter(lambda value: getattr(value, "n", None) in (1, 2), lambda value: "second"),
        register_converter(Base, lambda value: "type"),
    ):
        assert (just(Base(1)), just(Base(2)), just(Base(3))) == ("second", "second", "type")


def test_supported_types_can_be_converted_differently():
    with register_converter(Data, lambda data: {"n": data.n}), register_converter(complex, lambda z: [z.real, z.imag]):
        assert just([Data(4), 1 + 2j, Data]) == [{"n": 4}, [1.0, 2.0], just(Data)]
    assert isinstance(just(Data(4)), type)


def test_configs_are_never_converted():
    config = builds(app.area)
    with register_converter(lambda value: True, lambda value: "all"):
        assert just(config) is config
        assert just(just(1)) == 1
        assert just(Opaque()) == "all"


def test_what_the_converter_returns_is_converted():
    with register_converter(Opaque, lambda value: {"n": [complex(value.n)]}):
        assert just(Opaque(2)) == {"n": [just(2 + 0j)]}
    with (
        register_converter(Opaque, lambda value: [object()]),
        pytest.raises(HydraZenUnsupportedPrimitiveError) as caught,
    ):
        builds(dict, x=Opaque())
    assert caught.value.config_path == "x[0]"


def test_returning_the_value_itself_is_no_conversion():
    with (
        register_converter(Opaque, lambda value: value),
        pytest.raises(HydraZenUnsupportedPrimitiveError, match="given back as it is by the converter"),
    ):
        just(Opaque())


def test_the_converters_own_errors_are_untouched():
    def fails(value):
        raise KeyError("mine")

    with register_converter(Opaque, fails), pytest.raises(KeyError, match="mine"):
        just([Opaque()])


def test_subclasses_of_builds_fn_see_it_too():
    class Mine(BuildsFn):
        @classmethod
        def _make_hydra_compatible(cls, value, **kw):
            if isinstance(value, Base):
                return "from the hook"
            return super()._make_hydra_compatible(value, **kw)

    with register_converter(Opaque, lambda value: [Base()]), register_converter(Base, lambda value: "registered"):
        assert Mine.just([Opaque(), Base()]) == [["from the hook"], "from the hook"]


@pytest.mark.parametrize("kind", [3, None, "int"])
def test_the_kind_must_be_a_type_or_a_predicate(kind):
    with pytest.raises(HydraZenTypeError, match="`kind` must be a type or a predicate on values, got"):
        register_converter(kind, as_config)


def test_the_converter_must_be_callable():
    with pytest.raises(HydraZenTypeError, match="`converter` must be callable with one value, got 3"):
        register_converter(Opaque, 3)


@pytest.mark.parametrize("kind", [int, float, str, bytes, bool, type(None), list, tuple, dict, object])
def test_native_types_stay_native(kind):
    with pytest.raises(HydraZenValueError, match="always have their native form"):
        register_converter(kind, as_config)
