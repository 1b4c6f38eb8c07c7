"""Signatures are read once, and again when something they were read from has changed."""

import dataclasses
import functools
import gc
import inspect
import threading
import weakref

import app
import pytest
from labels import label

from hydra_zen._signature import read
from hydra_zen._signature.cache import Cache
from hydra_zen._signature.info import SignatureInfo
from hydra_zen._signature.read import read_signature


def names(target):
    return [parameter.name for parameter in read_signature(target).parameters]


def hints(target):
    return [parameter.annotation for parameter in read_signature(target).parameters]


class Holder:
    def method(self, x):
        return x

    @classmethod
    def make(cls, y):
        return y


class Child(Holder):
    pass


@dataclasses.dataclass
class WithFactory:
    xs: list = dataclasses.field(default_factory=list)


@pytest.mark.parametrize(
    "target",
    [app.area, app.Box, app.BigBox, app.Plan, app.Mode, Holder.make, Holder.method, WithFactory, len, dict],
    ids=label,
)
def test_a_seen_target_is_not_read_again(target, monkeypatch):
    first = read_signature(target)

    def fail(_):
        raise AssertionError("read again")

    monkeypatch.setattr(read, "_read", fail)
    assert read_signature(target) is first


def test_a_bound_method_is_kept_although_each_look_up_makes_a_new_one():
    assert Holder.make is not Holder.make
    assert read_signature(Holder.make) is read_signature(Holder.make)
    assert names(Holder.__dict__["make"].__func__) == ["cls", "y"]
    assert names(Holder.make) == names(Child.make) == ["y"]
    assert names(Holder().method) == ["x"]
    assert names(Holder.method) == ["self", "x"]


def test_parameterised_generics_are_filled_once():
    assert read_signature(list[int]) is read_signature(list[int])


def fresh_function():
    def f(a: int, b: int = 1, *, c: int = 2):
        return a, b, c

    return f


def wraps_another(f):
    def g(z):
        return z

    f.__wrapped__ = g


def states_a_signature(f):
    f.__signature__ = inspect.Signature([inspect.Parameter("s", inspect.Parameter.KEYWORD_ONLY)])


def takes_over_code(f):
    f.__code__ = (lambda q: q).__code__


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda f: setattr(f, "__defaults__", (5,)), "f(a: int, b: int = 5, *, c: int = 2)"),
        (lambda f: setattr(f, "__defaults__", None), "f(a: int, b: int, *, c: int = 2)"),
        (lambda f: setattr(f, "__kwdefaults__", {"c": 7}), "f(a: int, b: int = 1, *, c: int = 7)"),
        (lambda f: f.__kwdefaults__.update(c=8), "f(a: int, b: int = 1, *, c: int = 8)"),
        (lambda f: setattr(f, "__kwdefaults__", None), "f(a: int, b: int = 1, *, c: int)"),
        (lambda f: setattr(f, "__annotations__", {"a": str}), "f(a: str, b: Any = 1, *, c: Any = 2)"),
        (lambda f: f.__annotations__.update(a=str), "f(a: str, b: int = 1, *, c: int = 2)"),
        (wraps_another, "f(z: Any)"),
        (states_a_signature, "f(*, s: Any)"),
        (takes_over_code, "f(q: Any = 1)"),
    ],
)
def test_a_changed_function_is_read_again(change, expected):
    f = fresh_function()
    assert names(f) == ["a", "b", "c"]
    change(f)
    shown = f"f{inspect.Signature(read_signature(f).parameters)}"
    assert shown.replace("typing.", "") == expected


def test_a_changed_function_behind_a_wrapper_is_read_again():
    f = fresh_function()

    @functools.wraps(f)
    def g(*args, **kwargs):
        return f(*args, **kwargs)

    assert read_signature(g).nameable["b"].default == 1
    f.__defaults__ = (9,)
    assert read_signature(g).nameable["b"].default == 9


def test_a_changed_class_is_read_again():
    class A:
        def __init__(self, x):
            pass

    class B(A):
        pass

    assert names(B) == ["x"]
    A.__init__.__defaults__ = (3,)
    assert read_signature(B).nameable["x"].default == 3

    def init(self, y):
        pass

    A.__init__ = init
    assert names(B) == ["y"]
    B.__new__ = lambda cls, z: object.__new__(cls)
    assert names(B) == ["z"]
    A.__signature__ = inspect.Signature([inspect.Parameter("s", inspect.Parameter.KEYWORD_ONLY)])
    assert names(A) == ["s"]


def test_a_name_in_an_annotation_that_comes_to_mean_something_is_looked_up_again():
    module = {}
    exec("def f(x: 'Later', y: 'list[Later]' = ()): pass", module)  # noqa: S102
    f = module["f"]
    assert repr(hints(f)) == "[typing.Any, typing.Any]"
    module["Later"] = int
    assert hints(f) == [int, list[int]]
    module["Later"] = str
    assert hints(f) == [str, list[str]]
    del module["Later"]
    assert repr(hints(f)) == "[typing.Any, typing.Any]"


def test_default_factories_are_called_when_the_default_is_read():
    calls = []

    @dataclasses.dataclass
    class Made:
        xs: list = dataclasses.field(default_factory=lambda: calls.append(1) or [])

    parameter = read_signature(Made).nameable["xs"]
    assert calls == []
    assert parameter.default is not parameter.default
    assert len(calls) == 2
    assert read_signature(Made).nameable["xs"] is parameter


def test_nothing_is_kept_of_functions_that_are_gone():
    cache = Cache()
    f = fresh_function()
    cache.put(f, SignatureInfo("f"), ())
    assert cache.get(f) is not None
    gone = weakref.ref(f)
    del f
    gc.collect()
    assert gone() is None
    assert not cache._entries


def test_the_cache_is_bounded(monkeypatch):
    monkeypatch.setattr("hydra_zen._signature.cache._MOST", 10)
    cache = Cache()
    functions = [fresh_function() for _ in range(30)]
    for f in functions:
        cache.put(f, SignatureInfo("f"), ())
    assert len(cache._entries) == 10
    assert cache.get(functions[-1]) is not None
    assert cache.get(functions[0]) is None


def test_what_cannot_be_referred_to_weakly_is_not_kept():
    class Slotted:
        __slots__ = ()

        def __call__(self, x):
            return x

    slotted = Slotted()
    assert names(slotted) == names(slotted) == ["x"]
    cache = Cache()
    cache.put(slotted, SignatureInfo("slotted"), ())
    assert cache.get(slotted) is None


def test_threads_read_the_same():
    functions = [fresh_function() for _ in range(200)]
    found = []

    def read_all():
        found.append([names(f) for f in functions])

    threads = [threading.Thread(target=read_all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[["a", "b", "c"]] * 200] * 4
