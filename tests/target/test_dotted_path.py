"""The dotted path of every sort of object, and the errors for those that have none."""

from __future__ import annotations

import collections.abc
import functools
import logging
import pathlib
import random
import re
import string
import sys
import types
import typing

import app
import numpy as np
import pytest
from labels import label

from hydra_zen._target.dotted_path import NamelessTargetError, path_of
from hydra_zen._target.resolve import import_object
from hydra_zen.errors import HydraZenImportError

T = typing.TypeVar("T")


class Generic(typing.Generic[T]):
    pass


class Meta(type):
    def made(cls):
        return cls()


class WithMeta(metaclass=Meta):
    pass


@functools.cache
def cached(x):
    return x


class Model:
    def predict(self, x):
        return x


_model = Model()
predict = _model.predict


@pytest.mark.parametrize(
    ("obj", "path"),
    [
        (app.area, "app.area"),
        (app.Box, "app.Box"),
        (app.Box.Lid, "app.Box.Lid"),
        (app.BigBox.Lid, "app.Box.Lid"),
        (app.Box.unit, "app.Box.unit"),
        (app.BigBox.unit, "app.BigBox.unit"),
        (app.BigBox.helper, "app.Box.helper"),
        (app.Box.__init__, "app.Box.__init__"),
        (app.Mode, "app.Mode"),
        (WithMeta.made, f"{__name__}.WithMeta.made"),
        (cached, f"{__name__}.cached"),
        (predict, f"{__name__}.predict"),
        (len, "builtins.len"),
        (int, "builtins.int"),
        (type(None), "types.NoneType"),
        (types.FunctionType, "types.FunctionType"),
        (dict.fromkeys, "builtins.dict.fromkeys"),
        (collections.OrderedDict.fromkeys, "collections.OrderedDict.fromkeys"),
        (str.upper, "builtins.str.upper"),
        (int.__add__, "builtins.int.__add__"),
        (dict.__dict__["fromkeys"], "builtins.dict.fromkeys"),
        (list[int], "builtins.list"),
        (Generic[int], f"{__name__}.Generic"),
        (typing.List[int], "typing.List"),  # noqa: UP006
        (typing.Callable[[int], int], "typing.Callable"),
        (collections.abc.Iterable[int], "collections.abc.Iterable"),
        (typing.Any, "typing.Any"),
        (typing.List, "typing.List"),  # noqa: UP006
        (pathlib.Path, "pathlib.Path"),
        (pathlib.PurePosixPath, "pathlib.PurePosixPath"),
        (re.compile, "re.compile"),
        (random.random, "random.random"),
        (random.randint, "random.randint"),
        (np.random.random, "numpy.random.random"),
        (np.random.rand, "numpy.random.rand"),
        (np.add, "numpy.add"),
        (np.sum, "numpy.sum"),
        (np.linalg.norm, "numpy.linalg.norm"),
        (np.array, "numpy.array"),
        (string.Template.substitute, "string.Template.substitute"),
    ],
    ids=label,
)
def test_path_leads_back_to_the_object(obj, path):
    assert path_of(obj) == path
    found = import_object(path)
    origin = typing.get_origin(obj)
    if origin is None:
        assert found == obj or found == obj.__get__(None, obj.__objclass__)
    else:
        assert typing.get_origin(found) or found is origin


@pytest.mark.parametrize("qualname", ["a.", "1a.a", ".a", "a b.c"])
def test_odd_qualnames_give_way_to_the_name(qualname):
    odd = type("odd", (), {"__module__": "app", "__qualname__": qualname})
    assert path_of(odd) == "app.odd"


def _local():
    def function():
        pass

    class Class:
        pass

    return function, Class


LOCAL_FUNCTION, LOCAL_CLASS = _local()


@pytest.mark.parametrize(
    ("obj", "words"),
    [
        (lambda: 1, "a lambda is not importable. Define it with `def` at the top level of a module"),
        (
            LOCAL_FUNCTION,
            f"'{__name__}._local.<locals>.function' is not importable: it is defined inside a function",
        ),
        (LOCAL_CLASS, "Move its definition to the top level of a module"),
        (app.Box(1).__init__, "it is bound to an instance. Configure the instance and take the method from it"),
        (logging.getLogger("x").info, "`builds(getattr, builds(Logger, ...), 'info')`"),
        ([].append, "`builds(getattr, builds(list, ...), 'append')`"),
        ("a".upper, "`hydra_zen.in_memory(...)`"),
    ],
    ids=label,
)
def test_objects_without_a_path_say_what_to_do(obj, words):
    with pytest.raises(ModuleNotFoundError) as caught:
        path_of(obj)
    assert isinstance(caught.value, HydraZenImportError)
    assert words in str(caught.value)
    assert "hydra_zen.in_memory" in str(caught.value)
    assert caught.value.value is obj


@pytest.mark.parametrize("obj", [3, functools.partial(app.area), object()], ids=label)
def test_objects_without_a_name(obj):
    with pytest.raises(AttributeError, match="does not have a `__name__`") as caught:
        path_of(obj)
    assert isinstance(caught.value, NamelessTargetError)
    assert isinstance(caught.value, TypeError)


def test_a_builtin_without_a_module_that_nobody_holds():
    with pytest.raises(HydraZenImportError, match="bound to an instance"):
        path_of(random.Random(3).random)


def test_a_module_may_hold_what_claims_to_belong_to_a_class_that_is_not_there(monkeypatch):
    module = types.ModuleType("like_torch")

    def cos(x):
        return x

    cos.__module__, cos.__qualname__ = "like_torch", "_VariableFunctionsClass.cos"
    module.cos = cos
    monkeypatch.setitem(sys.modules, "like_torch", module)

    assert path_of(cos) == "like_torch.cos"
