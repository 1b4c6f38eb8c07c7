# ruff: noqa: UP006, UP035, UP045  both spellings of annotations are found in the wild
"""What is read of all sorts of targets."""

import collections
import dataclasses
import enum
import functools
import inspect
import pathlib
import sys
import typing
from typing import Any, Generic, List, NamedTuple, Optional, Protocol, TypeVar

import app
import numpy as np
import pytest
import typing_extensions
from labels import label

from hydra_zen._signature.read import read_signature

T = TypeVar("T")
S = TypeVar("S")


def shown(target):
    """Return the parameters of `target` as they would be written."""
    info = read_signature(target)
    if not info.inspectable:
        return "not inspectable"
    text = ", ".join(str(parameter) for parameter in info.parameters)
    return text.replace(f"{__name__}.", "").replace("typing.", "").replace("app.", "")


class Nothing:
    pass


class OnlyNew:
    def __new__(cls, x: int, y=2):
        return super().__new__(cls)


class Both:
    def __new__(cls, x: int, y=2):
        return super().__new__(cls)

    def __init__(self, z, w=1):
        pass


class Initialised:
    def __init__(self, x: "List[int]"):
        pass


class NewInChild(Initialised):
    def __new__(cls, q: int):
        return super().__new__(cls)


class GrandChild(NewInChild):
    pass


class SelfAmongArguments:
    def __init__(*args, x=1):
        pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    def __init__(self, m: int):
        pass


class Pair(NamedTuple):
    a: int
    b: "Optional[str]" = None


class Sized(Protocol):
    size: int


class Implemented(Sized, Initialised):
    pass


class Failure(ValueError):
    pass


class OwnFailure(ValueError):
    def __init__(self, code: int):
        super().__init__(code)


class Decorated:
    @functools.wraps(app.area)
    def __init__(self, *args, **kwargs):
        pass


class Stated:
    __signature__ = inspect.Signature(
        [inspect.Parameter("q", inspect.Parameter.KEYWORD_ONLY, annotation="Optional[Stated]", default=1)]
    )

    def __init__(self, *args, **kwargs):
        pass


class ChildOfStated(Stated):
    pass


class ChildWithInit(Stated):
    def __init__(self, z):
        pass


class NoSignature:
    __signature__ = "(x)"

    def __init__(self, y):
        pass


class Failing:
    class _Raises:
        def __get__(self, *_):
            raise RuntimeError("no")

    __signature__ = _Raises()

    def __init__(self, y):
        pass


class Colour(enum.Enum):
    red = 1


CLASSES = [
    (Nothing, "*args: Any, **kwargs: Any"),
    (OnlyNew, "x: int, y: Any = 2"),
    (Both, "x: int, y: Any = 2"),
    (Initialised, "x: List[int]"),
    (NewInChild, "q: int"),
    (GrandChild, "q: int"),
    (SelfAmongArguments, "*args: Any, x: Any = 1"),
    (WithMeta, "m: int"),
    (Pair, "a: int, b: Optional[str] = None"),
    (Implemented, "x: List[int]"),
    (OwnFailure, "code: int"),
    (Decorated, "h: int = 2"),
    (Stated, "*, q: Optional[Stated] = 1"),
    (ChildOfStated, "*, q: Optional[Stated] = 1"),
    (ChildWithInit, "z: Any"),
    (NoSignature, "y: Any"),
    (Failing, "y: Any"),
    (Colour, "value: Any"),
    (app.Box, "side: float = 1.0"),
    (app.BigBox, "side: float = 1.0"),
    (app.Box.Lid, "thick: Any = 0.1"),
    (collections.Counter, "iterable: Any = None, /, **kwds: Any"),
    (dict, "not inspectable"),
    (int, "not inspectable"),
    (Failure, "not inspectable"),
]


@pytest.mark.parametrize(("target", "expected"), CLASSES, ids=lambda x: getattr(x, "__name__", None))
def test_classes(target, expected):
    parameters = read_signature(target).parameters
    if expected == "not inspectable":
        if sys.version_info < (3, 13):
            assert not read_signature(target).inspectable
        assert not parameters
    else:
        assert (
            str(inspect.Signature(parameters)).strip("()").replace(f"{__name__}.", "").replace("typing.", "")
            == expected
        )


@functools.wraps(app.area)
def wrapped(*args, **kwargs):
    return app.area(*args, **kwargs)


@functools.lru_cache
def cached(x: "int", y: str = ""):
    return x, y


class Callable_:
    def __call__(self, x: int):
        return x


def wraps_with_other_types(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)

    wrapper.__annotations__ = {"w": str}
    return wrapper


FUNCTIONS = [
    (app.area, "w: int, h: int = 2"),
    (app.anything, "*args: Any, **kw: Any"),
    (app.Box.unit, ""),
    (app.Box.helper, "x: Any = 1"),
    (app.Box().__init__, "side: float = 1.0"),
    (wrapped, "w: int, h: int = 2"),
    (wraps_with_other_types(app.area), "w: str, h: int = 2"),
    (cached, "x: int, y: str = ''"),
    (Callable_(), "x: int"),
    (functools.partial(app.area, 1), "h: int = 2"),
    (functools.partial(cached, "x"), "y: str = ''"),
    (len, "obj: Any"),
    (np.mean, "a: Any, axis: Any = None, dtype: Any = None, out: Any = None"),
]


@pytest.mark.parametrize(("target", "expected"), FUNCTIONS, ids=label)
def test_functions(target, expected):
    assert shown(target).startswith(expected)
    assert bool(shown(target)) == bool(expected)


def test_properties_tell_what_can_be_given_how():
    def f(a, b=1, /, c=2, *rest, d, e=3, **others):
        return a, b, c, rest, d, e, others

    info = read_signature(f)
    assert list(info.nameable) == ["c", "d", "e"]
    assert [p.name for p in info.positional] == ["a", "b", "c"]
    assert info.positional_only == {"a", "b"}
    assert info.var_names == {"rest", "others"}
    assert info.accepts_any_positional
    assert info.accepts_any_keyword
    assert not read_signature(app.area).accepts_any_positional
    assert not read_signature(app.area).accepts_any_keyword
    assert repr(info).startswith("f(a: Any, b: Any = 1, c: Any = 2, *rest: Any")
    assert repr(read_signature(dict)).startswith("dict(")


def test_one_annotation_that_cannot_be_told_takes_no_other_with_it():
    def f(a, b, c, d, e, g, h, i):
        return a, b, c, d, e, g, h, i

    f.__annotations__ = {
        "a": "int",
        "b": "Nowhere",
        "c": "a b",
        "d": "1/0",
        "e": List["Nowhere"],  # noqa: F821
        "g": "pathlib.Nowhere",
        "h": "pathlib.Path",
        "i": 3,
    }
    f.__annotations__["return"] = "Nowhere"
    assert {name: p.annotation for name, p in read_signature(f).nameable.items()} == {
        "a": int,
        "b": Any,
        "c": Any,
        "d": Any,
        "e": Any,
        "g": Any,
        "h": pathlib.Path,
        "i": 3,
    }


def test_annotations_lose_their_metadata():
    def f(a: typing_extensions.Annotated[int, "m"], b: List[typing_extensions.Annotated[int, "m"]]):
        return a, b

    assert shown(f) == "a: int, b: List[int]"


class Outer:
    class Inner:
        pass

    def __init__(self, inner: "Inner", outer: "Outer"):
        pass

    @classmethod
    def make(cls, inner: "Inner"):
        return inner


def test_names_of_the_class_around_a_method_are_found():
    assert [p.annotation for p in read_signature(Outer).parameters] == [Outer.Inner, Outer]
    assert [p.annotation for p in read_signature(Outer.make).parameters] == [Outer.Inner]


class Generic1(Generic[T]):
    def __init__(self, x: T, y: "List[T]", z: Optional[Any] = None, *, w: int = 1):
        pass


class Generic2(Generic[T, S]):
    def __init__(self, x: typing.Dict[T, List[S]]):
        pass


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (Generic1, "x: ~T, y: List[~T], z: Optional[Any] = None, w: int = 1"),
        (Generic1[int], "x: int, y: List[int], z: Optional[Any] = None, w: int = 1"),
        (Generic1[S], "x: ~S, y: List[~S], z: Optional[Any] = None, w: int = 1"),
        (Generic1[List[int]], "x: List[int], y: List[List[int]], z: Optional[Any] = None, w: int = 1"),
        (Generic2[str, int], "x: Dict[str, List[int]]"),
    ],
    ids=label,
)
def test_parameterised_generics_fill_in_their_type_variables(target, expected):
    assert shown(target) == expected
    assert read_signature(target).name == typing.get_origin(target).__name__ if typing.get_origin(target) else True


def test_a_default_factory_survives_a_type_argument():
    @dataclasses.dataclass
    class Items(Generic[T]):
        xs: List[T] = dataclasses.field(default_factory=lambda: [1])

    parameter = read_signature(Items[int]).nameable["xs"]
    assert (parameter.annotation, parameter.default) == (List[int], [1])


@pytest.mark.skipif(sys.version_info < (3, 12), reason="type parameter syntax came with Python 3.12")
def test_type_parameters_are_known_to_string_annotations():
    made = {"__name__": __name__}
    exec(  # noqa: S102
        "class Box[U]:\n    def __init__(self, x: 'list[U]', y: U): pass\ndef f[V](x: 'list[V]'): pass\n",
        made,
    )
    assert shown(made["Box"]) == "x: list[U], y: U"
    assert shown(made["Box"][int]) == "x: list[int], y: int"
    assert shown(made["f"]) == "x: list[V]"


# --- dataclasses ------------------------------------------------------------------------------------------------------


@dataclasses.dataclass
class Full:
    a: int
    b: List[str] = dataclasses.field(default_factory=lambda: ["t"])
    c: dataclasses.InitVar[str] = "x"
    d: int = dataclasses.field(init=False, default=3)
    e: int = dataclasses.field(default=4, kw_only=True)
    f: "dataclasses.InitVar[List[int]]" = None
    g: int = dataclasses.field(kw_only=True)


def test_dataclasses():
    info = read_signature(Full)
    assert list(info.nameable) == ["a", "b", "c", "f", "e", "g"]
    assert info.nameable["b"].default == ["t"]
    assert info.nameable["b"].default is not info.nameable["b"].default
    assert info.nameable["c"].annotation is str
    assert info.nameable["g"].default is inspect.Parameter.empty
    assert str(info.nameable["b"]).endswith("List[str] = <factory>")
    if sys.version_info >= (3, 11):
        assert info.nameable["f"].annotation == List[int]


def test_inherited_fields_are_understood_where_they_were_written():
    here = {"__name__": "somewhere_else", "dataclass": dataclasses.dataclass, "Special": pathlib.Path}
    sys.modules["somewhere_else"] = type(sys)("somewhere_else")
    vars(sys.modules["somewhere_else"]).update(here)
    try:
        exec(  # noqa: S102
            "@dataclass\nclass Base:\n    x: 'Special'\n    y: 'int' = 1\n",
            vars(sys.modules["somewhere_else"]),
        )

        @dataclasses.dataclass
        class Child(sys.modules["somewhere_else"].Base):
            z: "Colour" = Colour.red

        assert [p.annotation for p in read_signature(Child).parameters] == [pathlib.Path, int, Colour]
    finally:
        del sys.modules["somewhere_else"]


def test_the_default_of_an_own_init_is_not_taken_for_that_of_the_field():
    @dataclasses.dataclass(init=False)
    class Own:
        xs: list = dataclasses.field(default_factory=list)

        def __init__(self, xs=()):
            self.xs = list(xs)

    assert read_signature(Own).nameable["xs"].default == ()


def test_the_keys_that_say_how_a_config_builds_are_no_parameters():
    @dataclasses.dataclass
    class Conf:
        _target_: str = "builtins.dict"
        _zen_partial: bool = True
        x: List[int] = dataclasses.field(default_factory=lambda: [1])

    @dataclasses.dataclass
    class Plain:
        _convert_: str = "all"
        x: int = 1

    assert list(read_signature(Conf).nameable) == ["x"]
    assert read_signature(Conf).nameable["x"].default == [1]
    assert list(read_signature(Plain).nameable) == ["_convert_", "x"]


# --- typed dicts ------------------------------------------------------------------------------------------------------


class Base(typing_extensions.TypedDict):
    name: str
    year: "typing_extensions.NotRequired[int]"


class Movie(Base, total=False):
    tags: List[str]
    score: typing_extensions.Required[typing_extensions.Annotated[float, "of ten"]]
    bad: "Nowhere"  # noqa: F821
    fixed: typing_extensions.ReadOnly[int]


OldMovie = typing.TypedDict("OldMovie", {"name": str, "not an identifier": int})


def takes_movie(x: int, name: str = "", **movie: typing_extensions.Unpack[Movie]):
    return x, name, movie


def takes_movie_by_name(**movie: "typing_extensions.Unpack[Movie]"):
    return movie


def test_the_keys_of_a_typed_dict_are_parameters():
    info = read_signature(Movie)
    assert {name: p.annotation for name, p in info.nameable.items()} == {
        "name": str,
        "year": int,
        "tags": List[str],
        "score": float,
        "bad": Any,
        "fixed": int,
    }
    assert info.omittable == {"year", "tags", "bad", "fixed"}
    assert not info.accepts_any_keyword
    assert all(p.default is inspect.Parameter.empty for p in info.nameable.values())
    assert [p.name for p in info.positional] == ["mapping"]


def test_a_typed_dict_of_odd_keys():
    assert list(read_signature(OldMovie).nameable) == ["name"]


def test_unpacked_keys_replace_the_keyword_arguments():
    info = read_signature(takes_movie)
    assert list(info.nameable) == ["x", "name", "year", "tags", "score", "bad", "fixed"]
    assert info.nameable["name"].default == ""
    assert info.omittable == {"year", "tags", "bad", "fixed"}
    assert not info.accepts_any_keyword
    assert list(read_signature(takes_movie_by_name).nameable) == ["name", "year", "tags", "score", "bad", "fixed"]


def test_other_annotations_of_keyword_arguments_stay():
    def f(**kw: int):
        return kw

    def g(**kw: Movie):
        return kw

    def h(**kw: "typing_extensions.Unpack[Nowhere]"):  # noqa: F821
        return kw

    assert all(read_signature(target).accepts_any_keyword for target in (f, g, h))


# --- pydantic ---------------------------------------------------------------------------------------------------------

pydantic = pytest.importorskip("pydantic", minversion="2")


class Model(pydantic.BaseModel):
    a: int
    b: List[str] = pydantic.Field(default_factory=lambda: ["x"])
    c: Optional[float] = pydantic.Field(default=None, alias="see")
    d: str = pydantic.Field()
    e: int = pydantic.Field(default=3)
    _private: int = 3


class SubModel(Model):
    f: int = 1


class Open(pydantic.BaseModel, extra="allow"):
    a: int = 1


class OwnInit(pydantic.BaseModel):
    a: int = 1

    def __init__(self, q: int, **kw):
        super().__init__(a=q, **kw)


class Dependent(pydantic.BaseModel):
    a: int = 1
    b: int = pydantic.Field(default_factory=lambda data: data["a"] + 1)


@pydantic.dataclasses.dataclass
class Data:
    a: int
    b: List[str] = pydantic.Field(default_factory=lambda: ["x"])
    c: int = pydantic.Field(default=3)
    d: list = dataclasses.field(default_factory=list)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (Model, "a: Any, b: Any = <factory>, see: Any = None, d: Any, e: Any = 3"),
        (SubModel, "a: Any, b: Any = <factory>, see: Any = None, d: Any, e: Any = 3, f: Any = 1"),
        (Open, "a: Any = 1, **extra_data: Any"),
        (OwnInit, "q: int, **kw: Any"),
        (Dependent, "a: Any = 1, b: Any"),
        (Data, "a: Any, b: Any = <factory>, c: Any = 3, d: Any = <factory>"),
        (pydantic.RootModel[int], "root: Any"),
    ],
    ids=label,
)
def test_pydantic_classes(target, expected):
    assert shown(target) == expected


def test_defaults_of_pydantic_classes():
    for cls in (Model, Data):
        parameter = read_signature(cls).nameable["b"]
        assert parameter.default == ["x"]
        assert parameter.default is not parameter.default
    assert read_signature(Data).nameable["d"].default == []
    # Made of the other values, so only pydantic can tell it.
    assert read_signature(Dependent).omittable == {"b"}


def test_a_model_is_read_again_once_it_is_complete():
    class Incomplete(pydantic.BaseModel):
        x: "NotYet" = 1  # noqa: F821

    assert read_signature(Incomplete).accepts_any_keyword
    Incomplete.model_rebuild(_types_namespace={"NotYet": int})
    assert list(read_signature(Incomplete).nameable) == ["x"]


def test_models_of_pydantic_1():
    v1 = pytest.importorskip("pydantic.v1")

    class Old(v1.BaseModel):
        a: int
        b: List[str] = v1.Field(default_factory=lambda: ["x"])
        c: int = v1.Field(3, alias="see")

    info = read_signature(Old)
    assert list(info.nameable) == ["a", "b", "see"]
    assert info.nameable["b"].default == ["x"]
    assert info.nameable["see"].default == 3
    assert info.nameable["a"].default is inspect.Parameter.empty


# --- attrs ------------------------------------------------------------------------------------------------------------


def test_attrs_classes():
    attrs = pytest.importorskip("attrs")

    @attrs.define
    class Point:
        x: "int"
        _y: list = attrs.field(factory=list)
        z: int = attrs.field(default=attrs.Factory(lambda self: self.x, takes_self=True))

    info = read_signature(Point)
    assert list(info.nameable) == ["x", "y", "z"]
    assert info.nameable["x"].annotation is int
    assert info.nameable["y"].default == []
    assert info.nameable["z"].default is inspect.Parameter.empty
    assert info.omittable == {"z"}
