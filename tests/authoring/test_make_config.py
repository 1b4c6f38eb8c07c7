"""`make_config`, `ZenField` and `mutable_value`."""

import dataclasses
import inspect
import pickle
from fractions import Fraction

import pytest
from app import Plan, area
from omegaconf import DictConfig

from hydra_zen import BuildsFn, ZenField, builds, instantiate, make_config, mutable_value, to_yaml
from hydra_zen.errors import HydraZenDeprecationWarning, HydraZenUnsupportedPrimitiveError, HydraZenValidationError

MISUSE = [
    (lambda: make_config(1), TypeError, "field names and ZenFields"),
    (lambda: make_config(ZenField(int)), ValueError, "needs a name"),
    (lambda: make_config(x=ZenField(name="y")), ValueError, "called 'y'"),
    (lambda: make_config("a", "a"), ValueError, "'a' is given more than once"),
    (lambda: make_config("a", a=1), ValueError, "'a' is given more than once"),
    (lambda: make_config(_target_=1), ValueError, "is reserved"),
    (lambda: make_config(hydra_x=1), ValueError, "is reserved"),
    (lambda: make_config(_zen_x=1), ValueError, "is reserved"),
    (lambda: make_config("_zen_x"), ValueError, "is reserved"),
    (lambda: make_config("1a"), TypeError, "not a valid Python identifier"),
    (lambda: make_config(**{"class": 1}), TypeError, "not a valid Python identifier"),
    (lambda: make_config(defaults=[], hydra_defaults=[]), TypeError, "two names of one option"),
    (lambda: make_config(hydra_defaults=1), HydraZenValidationError, "defaults list"),
    (lambda: make_config(hydra_recursive=1), TypeError, "`hydra_recursive`"),
    (lambda: make_config(hydra_convert=1), ValueError, "`hydra_convert`"),
    (lambda: make_config(zen_convert={"x": True}), ValueError, "has no key 'x'"),
    (lambda: make_config(bases=(1,)), TypeError, "`bases` must be a tuple of dataclass types"),
    (lambda: make_config(x=object()), HydraZenUnsupportedPrimitiveError, "x"),
    (lambda: make_config(x={"k": [object()]}), HydraZenUnsupportedPrimitiveError, "x.k[0]"),
    (lambda: ZenField(name=1), TypeError, "`name` must be a str"),
    (lambda: ZenField(default=object()), HydraZenUnsupportedPrimitiveError, "object"),
    (
        lambda: make_config(bases=(builds(str), builds(int, zen_meta={"a": 1}))),
        ValueError,
        "cannot have both",
    ),
    (
        lambda: make_config(bases=(builds(int, zen_meta={"a": 1}), builds(int, zen_partial=True))),
        ValueError,
        "`_partial_=True`",
    ),
]


@pytest.mark.parametrize(("call", "error", "text"), MISUSE)
def test_misuse(call, error, text):
    with pytest.raises(error) as caught:
        call()

    assert text in str(caught.value)


def test_required_fields_come_first_and_special_ones_last():
    config = make_config(
        "a", ZenField(int, 2, "b"), c=[1], d=ZenField(hint=str), hydra_convert="all", hydra_recursive=False
    )

    assert str(inspect.signature(config)) == "(a: Any, d: str, b: int = 2, c: Any = <factory>) -> None"
    assert [field.name for field in dataclasses.fields(config)][-2:] == ["_recursive_", "_convert_"]


@pytest.mark.parametrize(("convert", "kind"), [(None, DictConfig), ("all", dict), ("object", None)])
def test_what_it_instantiates_to(convert, kind):
    config = make_config(a=1, hydra_convert=convert)

    assert type(instantiate(config)) is (kind or config)


def test_dataclass_values_stay_unless_asked():
    config = make_config(x=Plan(2), y=ZenField(default=Plan(2)))
    asked = make_config(x=Plan(2), zen_convert={"dataclass": True})

    assert config().x == Plan(2)
    assert "_target_: app.Plan" in to_yaml(config().y)
    assert "_target_: app.Plan" in to_yaml(asked().x)


def test_a_zen_field_can_be_used_again():
    field = ZenField(int, 3)

    config = make_config(a=field, b=field)

    assert (config().a, config().b) == (3, 3)
    assert (field.hint, field.default.default) == (int, 3)


def test_a_defaults_list_may_be_given_as_a_zen_field():
    assert make_config(defaults=ZenField(default=["_self_"]))().defaults == ["_self_"]


def test_a_positional_name_may_be_one_that_keywords_cannot_be():
    config = make_config("hydra_x", ZenField(str, "builtins.dict", "_target_"))

    assert instantiate(config(hydra_x=1)) == {"hydra_x": 1}


class Halves(BuildsFn):
    @classmethod
    def _make_hydra_compatible(cls, value, **kw):
        return super()._make_hydra_compatible(int(value * 2) if isinstance(value, Fraction) else value, **kw)

    @classmethod
    def _sanitized_type(cls, *args, **kw):
        return str


def test_the_hooks_of_a_subclass_reach_every_field():
    field = ZenField(int, [Fraction(1, 2)])
    config = Halves.make_config(a=Fraction(1, 2), b={"k": [Fraction(3, 2)]}, c=field)

    assert (config().a, config().b, config().c) == (1, {"k": [3]}, [1])
    assert config.__annotations__["c"] is str
    assert ZenField(int, 1, _builds_fn=Halves).hint is str


@pytest.mark.parametrize(
    ("option", "key", "value"), [("config_name", "__name__", "Old"), ("frozen", "__dataclass_params__", True)]
)
def test_old_spellings_warn_where_they_are_used(option, key, value):
    with pytest.warns(HydraZenDeprecationWarning) as caught:
        config = make_config(a=1, **{option: value})

    assert caught[0].filename == __file__
    assert getattr(getattr(config, key), "frozen", getattr(config, key)) == value


def test_old_spellings_of_builds_warn_where_they_are_used():
    with pytest.warns(HydraZenDeprecationWarning) as caught:
        config = builds(dict, dataclass_name="Old", frozen=True)

    assert {warning.filename for warning in caught} == {__file__}
    assert (config.__name__, config.__dataclass_params__.frozen) == ("Old", True)


@pytest.mark.parametrize("value", [[1, [2]], {"k": [1]}, {1, 2}, (1, [2])])
def test_mutable_values_are_never_shared(value):
    @dataclasses.dataclass
    class Conf:
        x: object = mutable_value(value)

    assert Conf().x == value
    assert Conf().x is not Conf().x
    assert pickle.loads(pickle.dumps(Conf.__dataclass_fields__["x"].default_factory))() == value


def test_elements_of_mutable_values_are_converted():
    @dataclasses.dataclass
    class Conf:
        x: list = mutable_value([1j, area])

    assert instantiate(Conf, _convert_="all")["x"] == [1j, area]


@pytest.mark.parametrize("bad", [lambda: mutable_value([object()]), lambda: mutable_value({"a": (object(),)})])
def test_unsupported_elements_of_mutable_values(bad):
    with pytest.raises(HydraZenUnsupportedPrimitiveError):
        bad()
