"""Values judged against the annotations of a target, in a config and just before a call."""

import dataclasses
import pickle
import typing
from functools import partial, wraps
from pathlib import Path
from typing import Any, Callable, Dict, Generic, List, Literal, Optional, Sequence, Set, Tuple, Type, TypeVar, Union

import app
import pytest
import typing_extensions
from labels import label
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen import builds, just, make_config
from hydra_zen._signature.read import read_signature
from hydra_zen._validation.arguments import check_call, check_configured, check_value, validating
from hydra_zen.errors import (
    HydraZenImportError,
    HydraZenTypeError,
    HydraZenTypeValidationError,
    HydraZenValidationError,
)

T = TypeVar("T")
B = TypeVar("B", bound="Animal")
C = TypeVar("C", int, str)


class Animal:
    pass


class Dog(Animal):
    def __call__(self, x):
        return x


class Cat(Animal):
    pass


class Flexible(Animal):
    def __new__(cls):
        return Dog()


class Box(Generic[T]):
    pass


class Named(typing.Protocol):
    name: str


@dataclasses.dataclass
class Size:
    width: int
    height: int = 1


@dataclasses.dataclass
class BigSize(Size):
    pass


class Movie(typing_extensions.TypedDict):
    name: str
    year: typing_extensions.NotRequired[int]


def make_dog() -> Dog:
    return Dog()


def make_animal() -> Animal:
    return Dog()


def make_int() -> int:
    return 1


def make_maybe() -> Optional[int]:
    return 1


def make_letter() -> Literal["a", "b"]:
    return "a"


def make_anything():
    return 1


async def make_later() -> int:
    return 1


@wraps(make_int)
def wrapped():
    return "no int at all"


def positive(x: int, y: int = 0) -> int:
    return x


def passes(value, annotation):
    try:
        check_value(value, annotation, config_path="x", target="f", parameter="x")
    except HydraZenTypeValidationError:
        return False
    return True


CONFIG_CASES = [
    # --- values of one type
    (int, [1, "${x}", "???", "${a.b}${c}"], ["a", "1", 1.5, None, [1], {}, int, True, "n${x}"]),
    (float, [1.5, 1], ["a", None, True]),
    (str, ["a", "", "a${x}"], [1, None, Path("a"), ["a"]]),
    (bool, [True], [1, "yes"]),
    (bytes, [b"a"], ["a"]),
    (None, [None], [0, ""]),
    (Any, [1, None, [1], "a"], []),
    (object, [1, None, [1], {}], []),
    (Path, [Path("a"), "a"], [1, None]),
    (app.Mode, [app.Mode.fast, "fast", "Mode.slow", 1], ["quick", None, 3, True]),
    (complex, [1j, 1.0, 1], ["a"]),
    (Size, [Size(1), BigSize(1), {"width": 1}], [1, Size, [1]]),
    (Animal, [Dog()], [1, "a", Dog, [Dog()]]),
    (Box[int], [Box()], [1]),
    # --- unions and names of types
    (Optional[int], [1, None], ["a", True]),
    (int | None, [1, None], ["a"]),
    (Union[int, str], [1, "a"], [1.5, None, [1]]),
    (Union[List[int], Dict[str, int], None], [[1], {"a": 1}, None], [["a"], {"a": "b"}, 1]),
    (Literal["a", 1], ["a", 1, "${x}"], ["b", 2, None]),
    (Optional[Literal["a"]], ["a", None], ["b"]),
    (typing.NewType("Count", int), [1], ["a"]),
    (typing_extensions.Annotated[int, "meta"], [1], ["a"]),
    (dataclasses.InitVar[int], [1], ["a"]),
    (typing_extensions.Required[int], [1], ["a"]),
    (T, [1, None, [1]], []),
    (C, [1, "a"], [1.5]),
    (List[B], [[1]], []),
    (typing_extensions.Self, [1], []),
    ("NoSuchType", [1], []),
    # --- callables and classes
    (Type[Animal], [Animal, Dog], [int, Dog(), "Dog"]),
    (type, [int], [1]),
    (Callable[[int], int], [positive, abs, Dog(), partial(positive, 1)], [make_int, 1]),
    (Callable, [positive, int], [1]),
    (Named, [], [1]),
    # --- containers, item by item
    (list, [[1], (1,)], ["a", {1}, {}]),
    (List[int], [[1, "${x}"], (1, 2), []], [[1, "a"], ["a"], [None]]),
    (Sequence[int], [[1], (1,)], [["a"], 1]),
    (Sequence[str], ["abc", ["a"]], [[1]]),
    (typing.Iterable[int], [[1]], [["a"], 1]),
    (Tuple[int, str], [(1, "a"), [1, "a"], (1, "${x}")], [(1, 2), (1,), (1, "a", "b")]),
    (Tuple[int, ...], [(), (1, 2), [1]], [(1, "a")]),
    (tuple, [(1, "a"), [1]], [1]),
    (Tuple, [(1, "a")], [1]),
    (Tuple[()], [()], [(1,)]),
    (Set[int], [{1}], [{1, "a"}, [1]]),
    (Dict[str, int], [{"a": 1, "b": "${x}"}], [{"a": "b"}, {1: 1}, [1]]),
    (Dict[str, List[Path]], [{"a": ["b", Path("c")]}], [{"a": [1]}]),
    (typing.Mapping[str, int], [{"a": 1}], [{"a": "b"}]),
    (List[app.Mode], [["fast", app.Mode.slow]], [["quick"]]),
    # OmegaConf converts no items of other containers: the target would get the text.
    (Sequence[Path], [[Path("a")]], [["a"]]),
    (Union[int, Path], [Path("a")], ["a"]),
    (List[Union[int, List[str]]], [[1, ["a"]]], [[1, [2]]]),
    (
        Movie,
        [{"name": "a"}, {"name": "a", "year": 1}],
        [{}, {"name": 1}, {"name": "a", "year": "b"}, {"name": "a", "z": 1}, 1],
    ),
    (ListConfig, [[1]], [1]),
    (DictConfig, [{"a": 1}], [1]),
    # --- OmegaConf's containers
    (List[int], [OmegaConf.create([1, "${x}", "???"])], [OmegaConf.create(["a"])]),
    (Dict[str, int], [OmegaConf.create({"a": "${b}"})], [OmegaConf.create({"a": "b"})]),
    (Size, [OmegaConf.structured(Size(1)), OmegaConf.structured(BigSize)], [OmegaConf.structured(app.Plan)]),
]


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [(a, v, True) for a, good, _ in CONFIG_CASES for v in good]
    + [(a, v, False) for a, _, bad in CONFIG_CASES for v in bad],
    ids=label,
)
def test_values_in_configs(annotation, value, expected):
    assert passes(value, annotation) is expected


NESTED_CASES = [
    (Animal, [builds(Animal), builds(Dog), builds(Flexible), builds(make_dog), builds(make_animal)], [builds(int)]),
    (Dog, [builds(Dog), builds(make_animal), builds(Flexible)], [builds(Cat), builds(Animal)]),
    (Optional[Animal], [builds(Dog)], [builds(make_int)]),
    (
        int,
        [builds(int), builds(make_int), builds(make_maybe), builds(make_anything)],
        [builds(str), builds(make_dog), make_config(x=1)],
    ),
    (float, [builds(make_int)], [builds(str)]),
    (str, [builds(make_letter)], [builds(make_int)]),
    (Literal["a", "c"], [builds(make_letter), builds(str)], [builds(make_int)]),
    (Literal["c"], [], [builds(make_letter)]),
    (List[Animal], [[builds(Dog), "${x}"], builds(list), builds(make_anything)], [[builds(int)], builds(dict)]),
    (Dict[str, int], [{"a": builds(int)}, builds(dict), make_config(x=1)], [{"a": builds(str)}, builds(list)]),
    (Movie, [builds(dict), {"name": builds(str)}], [builds(list), {"name": builds(int)}]),
    (Named, [builds(Animal)], []),
    (Box[int], [builds(Box)], [builds(Animal)]),
    (T, [builds(int)], []),
    # --- objects and partials
    (Type[Animal], [just(Dog)], [just(int), builds(Dog)]),
    (
        Callable[[int], int],
        [just(positive), builds(Dog), builds(positive, zen_partial=True)],
        [just(make_int), builds(Cat)],
    ),
    (Callable[[int, int], int], [], [builds(positive, 1, 2, zen_partial=True)]),
    (int, [], [builds(make_int, zen_partial=True), just(make_int)]),
    (partial, [builds(make_int, zen_partial=True)], [builds(make_int)]),
    # --- what is not known is not judged
    (int, [builds(make_later), builds(wrapped), builds(str, zen_wrappers=app.double)], []),
    (int, [builds(make_int, zen_meta={"m": 1})], [builds(make_dog, zen_meta={"m": 1})]),
    (int, [{"_target_": "never.imported.f"}, {"_target_": "app.no_such_thing"}], [{"_target_": "builtins.str"}]),
    (int, [OmegaConf.create({"_target_": "builtins.int"})], [OmegaConf.create({"_target_": "builtins.str"})]),
    # --- a config that is asked for itself
    (builds(dict), [], []),
]


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [(a, v, True) for a, good, _ in NESTED_CASES for v in good]
    + [(a, v, False) for a, _, bad in NESTED_CASES for v in bad],
    ids=label,
)
def test_nested_configs_are_judged_by_what_they_build(annotation, value, expected):
    assert passes(value, annotation) is expected


def test_a_config_may_be_asked_for_itself():
    base = builds(dict, x=1)
    child = builds(dict, y=1, builds_bases=(base,))
    assert passes(base, base)
    assert passes(child(), base)
    assert passes(child, Optional[base])


def target(a: Literal["x", "y"], b: List[int] = [1], c: Optional[Animal] = None, *args: int, d: int = None, **kw: str):
    return a, b, c, args, d, kw


def configured(*args, **kwargs):
    check_configured(target, read_signature(target), args, kwargs)


@pytest.mark.parametrize(
    ("args", "kwargs"),
    [
        ((), {}),
        (("x", [1], None, 1, 2), {}),
        ((), {"a": "x", "d": None, "z": "text"}),
        (("${a}", "???"), {"c": builds(Dog)}),
    ],
)
def test_arguments_that_fit(args, kwargs):
    configured(*args, **kwargs)


MESSAGES = [
    (("z",), {}, "Building: target .. _args_[0] (parameter 'a'): expected Literal['x', 'y'], got 'z' (type str)"),
    (
        ("x", [1], None, 1, "y"),
        {},
        "Building: target .. _args_[4] (parameter 'args'): expected int, got 'y' (type str)",
    ),
    ((), {"extra": 1}, "Building: target .. extra: expected str, got 1 (type int)"),
    ((), {"c": 1}, "Building: target .. c: expected Animal | None, got 1 (type int)"),
    (
        (),
        {"a": "z", "b": [1, "two", 3.5], "d": "${d}"},
        (
            "Building: target .. 3 values contradict the annotations of target\n"
            "  a: expected Literal['x', 'y'], got 'z' (type str)\n"
            "  b[1]: expected int, got 'two' (type str)\n"
            "  b[2]: expected int, got 3.5 (type float)"
        ),
    ),
    (
        (),
        {"c": just(Dog)},
        (
            "Building: target .. c: expected Animal | None, got Just(path='tests.validation.test_arguments.Dog')"
            " (type Just): the config stands for Dog: class"
        ),
    ),
]


@pytest.mark.parametrize(("args", "kwargs", "message"), MESSAGES)
def test_messages(args, kwargs, message):
    with pytest.raises(HydraZenTypeValidationError) as caught:
        configured(*args, **kwargs)
    assert str(caught.value).replace(f"path='{__name__}", "path='tests.validation.test_arguments").startswith(message)
    assert len(message) > 40


def test_the_error_carries_its_data_and_all_problems():
    with pytest.raises(HydraZenTypeValidationError) as caught:
        check_configured(target, read_signature(target), (), {"b": [1, "two"], "a": 3}, config_path="model.head")
    error = caught.value
    assert isinstance(error, TypeError)
    assert isinstance(error, (HydraZenTypeError, HydraZenValidationError))
    assert (error.target, error.parameter, error.config_path) == ("target", "b", "model.head.b[1]")
    assert (error.value, error.expected) == ("two", "int")
    assert [(p.config_path, p.parameter, p.expected, p.value) for p in error.problems] == [
        ("model.head.b[1]", "b", "int", "two"),
        ("model.head.a", "a", "Literal['x', 'y']", 3),
    ]
    again = pickle.loads(pickle.dumps(error))
    assert str(again) == str(error)
    assert [str(p) for p in again.problems] == [str(p) for p in error.problems]


def test_check_value_says_where():
    with pytest.raises(HydraZenTypeValidationError) as caught:
        check_value({"k": [1, "a"]}, Dict[str, List[int]], config_path="data.sizes", target="load", parameter="sizes")
    assert str(caught.value) == "load: data.sizes.k[1]: expected int, got 'a' (type str)"
    assert (caught.value.parameter, caught.value.target) == ("sizes", "load")


def test_nested_configs_that_stay_configs_are_not_judged():
    info = read_signature(target)
    check_configured(target, info, (), {"b": builds(dict)}, recursive=False)
    with pytest.raises(HydraZenTypeValidationError):
        check_configured(target, info, (), {"b": builds(dict)})


def test_nothing_is_known_of_a_target_without_signature():
    check_configured(dict, read_signature(dict), (1, 2), {"a": object()})
    check_call(dict, (1, 2), {"a": object()})


# --- just before the call ---------------------------------------------------------------------------------------------


CALL_CASES = [
    (int, [1, True], ["${x}", "???", "a", builds(int)]),
    (Path, [Path("a")], ["a"]),
    (app.Mode, [app.Mode.fast], ["fast"]),
    (List[int], [[1], (1,), ListConfig([1])], [["a"], ListConfig(["a"]), 1]),
    (Tuple[int, str], [(1, "a"), [1, "a"], ListConfig([1, "a"])], [ListConfig([1, 2])]),
    (Set[int], [{1}], [ListConfig([1])]),
    (Dict[str, int], [{"a": 1}, DictConfig({"a": 1})], [DictConfig({"a": "b"}), DictConfig({1: 1})]),
    (ListConfig, [ListConfig([1])], [[1]]),
    (
        Size,
        [Size(1), OmegaConf.structured(Size(1))],
        [{"width": 1}, DictConfig({"width": 1}), OmegaConf.structured(app.Plan)],
    ),
    (Dict[str, Any], [OmegaConf.structured(Size(1)), OmegaConf.structured(Size)], []),
    (List[Size], [[Size(1)], OmegaConf.create([Size(1)])], [OmegaConf.create([{"width": 1}])]),
    (Movie, [DictConfig({"name": "a"})], [DictConfig({})]),
    (Animal, [Dog()], [Dog]),
    (Callable[[int], int], [abs], [1]),
]


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [(a, v, True) for a, good, _ in CALL_CASES for v in good]
    + [(a, v, False) for a, _, bad in CALL_CASES for v in bad],
    ids=label,
)
def test_values_just_before_a_call(annotation, value, expected):
    def f(x):
        return x

    f.__annotations__["x"] = annotation
    try:
        check_call(f, (), {"x": value})
    except HydraZenTypeValidationError:
        assert not expected
    else:
        assert expected


def test_validating_wraps_functions_and_classes():
    calls = validating(positive)
    assert calls(1, y=2) == 1
    assert calls.__name__ == "positive"
    with pytest.raises(HydraZenTypeValidationError) as caught:
        validating(positive, config_path="model.head")("a", y="b")
    assert str(caught.value) == (
        "Calling: positive (at model.head) .. 2 values contradict the annotations of positive\n"
        "  model.head._args_[0] (parameter 'x'): expected int, got 'a' (type str)\n"
        "  model.head.y: expected int, got 'b' (type str)"
    )
    assert validating(Size)(1) == Size(1)
    with pytest.raises(
        HydraZenTypeValidationError, match=r"^Calling: Size .. width: expected int, got 'a' \(type str\)$"
    ):
        validating(Size)(width="a")
    assert validating(dict)(a=1) == {"a": 1}


def test_what_the_target_raises_is_left_alone():
    def fails(x: int):
        raise TypeError("my own")

    with pytest.raises(TypeError, match="^my own$"):
        validating(fails)(1)


def test_the_wrapper_travels_in_a_partial():
    wrapper = pickle.loads(pickle.dumps(partial(validating, config_path="a")))
    assert wrapper(positive)(2) == 2


# --- pydantic ---------------------------------------------------------------------------------------------------------


def test_pydantic_judges_its_own_fields():
    pydantic = pytest.importorskip("pydantic", minversion="2")

    class Model(pydantic.BaseModel):
        a: int = pydantic.Field(gt=0)
        tags: List[str] = []
        early: int = 1
        path: Path = Path()
        animal: Any = None
        other: Optional["Model"] = None

        @pydantic.field_validator("early", mode="before")
        @classmethod
        def parse(cls, value):
            return 1

    info = read_signature(Model)
    check_configured(Model, info, (), {"a": "3", "tags": ["x"], "early": "anything", "path": "p", "other": {"a": 1}})
    check_configured(
        Model, info, (), {"a": "${x}", "tags": ["${x}", builds(str)], "other": {"_target_": "m.Model", "a": 1}}
    )
    with pytest.raises(HydraZenTypeValidationError) as caught:
        check_configured(Model, info, (), {"a": 0, "tags": ["x", 1], "other": {"a": "x"}})
    assert [(p.config_path, p.expected) for p in caught.value.problems] == [
        ("a", "int"),
        ("tags", "list[str]"),
        ("other", "Model | None"),
    ]
    assert "Input should be greater than 0" in str(caught.value)
    assert validating(Model) is Model

    class Prepared(pydantic.BaseModel):
        a: int

        @pydantic.model_validator(mode="before")
        @classmethod
        def anything(cls, data):
            return {"a": 1}

    check_configured(Prepared, read_signature(Prepared), (), {"a": "x"})


# --- the extra --------------------------------------------------------------------------------------------------------


def test_the_extra_that_is_missing_is_named(monkeypatch):
    from hydra_zen._validation import checker

    checker.require_checker.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "typeguard", None)
    for use in (
        lambda: configured(),
        lambda: validating(positive),
        lambda: check_call(positive, (), {}),
        lambda: passes(1, int),
    ):
        with pytest.raises(HydraZenImportError, match=r"pip install \"hydra-zen-typed\[validate\]\""):
            use()
    checker.require_checker.cache_clear()


def test_nothing_is_imported_until_it_is_asked_for():
    import subprocess
    import sys

    code = (
        "import sys\n"
        "import hydra_zen._validation.arguments\n"
        "assert not {'typeguard', 'pydantic', 'omegaconf', 'hydra'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
