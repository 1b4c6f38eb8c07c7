"""`validates_with_beartype`."""

from __future__ import annotations

import asyncio
import functools
import importlib
import inspect
import pickle
import subprocess
import sys
from typing import Any

import pytest
from beartype.roar import BeartypeCallHintViolation
from hydra.errors import InstantiationException
from third_party import targets

from hydra_zen import builds, instantiate, to_yaml, zen
from hydra_zen.third_party import beartype as face
from hydra_zen.third_party._constructor import signature_of
from hydra_zen.third_party.beartype import validates_with_beartype

DEFINED: Any = importlib.import_module("third_party.decorated")


def test_all_names_are_exported() -> None:
    assert set(face.__all__) == {"validates_with_beartype", "coerce_sequences"}


CALLS: dict[str, tuple[Any, tuple[Any, ...], Any, tuple[Any, ...]]] = {
    "function": (targets.area, (3,), 6, ("3",)),
    "cast": (targets.corner, ([1, 2],), ((1, 2), 1.0), (["a", 2],)),
    "partial": (functools.partial(targets.area, h=3), (3,), 9, ("3",)),
    "object": (targets.CallableObject(), (3,), 3, ("3",)),
    "bound method": (targets.Box.square, (3,), targets.Box, ("3",)),
    "class": (targets.Plain, (3,), targets.Plain, ("3",)),
    "class with a cast": (targets.Box, ([1, 2], "a"), targets.Box, ([1, 2], 3)),
    "class made by __new__": (targets.Made, (3,), targets.Made, ("3",)),
    "class with a metaclass": (targets.WithMeta, (3,), targets.WithMeta, ("3",)),
    "abstract class": (targets.Abstract, (3,), targets.Abstract, ("3",)),
    "generic": (targets.Generically, ([3],), targets.Generically, (3,)),
    "dataclass": (targets.Data, (3,), targets.Data(3), (3, "no path")),
    "registering class": (targets.Registry, (3,), targets.Registry, ("3",)),
}


@pytest.mark.parametrize(("obj", "good", "expected", "bad"), CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("times", [1, 2])
def test_calls(obj: Any, good: tuple[Any, ...], expected: Any, bad: tuple[Any, ...], times: int) -> None:
    before = dict(vars(obj)) if isinstance(obj, type) else None
    checked = validates_with_beartype(obj)
    for _ in range(times - 1):
        checked = validates_with_beartype(checked)

    result = checked(*good)
    assert type(result) is expected if isinstance(expected, type) else result == expected
    with pytest.raises(BeartypeCallHintViolation, match="violates type hint"):
        checked(*bad)
    if before is not None:
        assert dict(vars(obj)) == before
        assert not targets.Registry.subclasses
        assert isinstance(checked, type)
        assert inspect.signature(checked) == signature_of(obj)


def test_a_metaclass_still_makes_the_instances() -> None:
    assert validates_with_beartype(targets.WithMeta)(1).by_meta is True


@pytest.mark.parametrize("obj", [targets.Unannotated, len, dict, object])
def test_what_has_nothing_to_check_is_the_same_object(obj: Any) -> None:
    assert validates_with_beartype(obj) is obj


def test_asynchronous_functions() -> None:
    checked = validates_with_beartype(targets.waits)

    assert inspect.iscoroutinefunction(checked)
    assert asyncio.run(checked([1, 2])) == (1, 2)  # type: ignore[arg-type]


@pytest.mark.parametrize("obj", [1, None, "text"])
def test_what_cannot_be_called_is_refused(obj: Any) -> None:
    with pytest.raises(TypeError, match="`obj` must be callable"):
        validates_with_beartype(obj)


class TestWhileAClassIsBeingDefined:
    """Under the decorator, the class itself checks."""

    def test_it_stays_the_class(self) -> None:
        made = DEFINED.Decorated([1, 2])

        assert type(made) is DEFINED.Decorated
        assert made.size == (1, 2)
        assert pickle.loads(pickle.dumps(made)).size == (1, 2)
        with pytest.raises(BeartypeCallHintViolation):
            DEFINED.Decorated("12")

    def test_so_do_its_subclasses(self) -> None:
        assert DEFINED.Sub([1, 2]).size == (1, 2)
        with pytest.raises(BeartypeCallHintViolation):
            DEFINED.Sub("12")

    def test_classes_inside_classes(self) -> None:
        with pytest.raises(BeartypeCallHintViolation):
            DEFINED.Outer.Inner("a")

    def test_in_a_function_it_gets_a_class_that_stands_in(self) -> None:
        @validates_with_beartype
        class Local:
            def __init__(self, x: int) -> None:
                self.x = x

        class Sub(Local):  # type: ignore[valid-type, misc]
            def double(self) -> Any:
                return super().__init__(self.x * 2)  # type: ignore[has-type]

        with pytest.raises(BeartypeCallHintViolation):
            Local("a")
        made = Sub(3)
        made.double()
        assert made.x == 6
        assert isinstance(made, Local) and issubclass(Sub, Local)


class TestWithConfigs:
    """The uses that it is made for."""

    def test_as_a_wrapper(self) -> None:
        conf = builds(targets.Box, zen_wrappers=validates_with_beartype, populate_full_signature=True)

        assert instantiate(conf, size=[1, 2]).size == (1, 2)
        with pytest.raises(InstantiationException, match="violates type hint"):
            instantiate(builds(targets.Box, [1, "a"], zen_wrappers=validates_with_beartype))
        assert "_zen_wrappers: hydra_zen.third_party.beartype.validates_with_beartype\n" in to_yaml(conf)

    def test_as_a_wrapper_of_a_partial(self) -> None:
        part = instantiate(builds(targets.area, zen_partial=True, zen_wrappers=validates_with_beartype))

        assert pickle.loads(pickle.dumps(part))(3) == 6
        with pytest.raises(BeartypeCallHintViolation):
            part("3")

    def test_around_every_target_and_around_tasks(self) -> None:
        conf = builds(targets.Plain, builds(targets.area, "3"))
        with pytest.raises(InstantiationException, match="violates type hint"):
            instantiate(conf, _target_wrapper_=validates_with_beartype)
        task = zen(targets.area, instantiation_wrapper=validates_with_beartype)
        with pytest.raises(BeartypeCallHintViolation):
            task({"w": "3"})
        assert task({"w": 3}) == 6


@pytest.mark.parametrize("library", ["beartype", "pydantic"])
def test_the_library_is_imported_by_its_own_file_only(library: str) -> None:
    program = (
        "import sys, hydra_zen.third_party, hydra_zen.third_party.sequences\n"
        "from hydra_zen import builds, instantiate, just, zen\n"
        "instantiate(builds(dict, a=just(len)))\n"
        f"print({library!r} in sys.modules)\n"
        f"import hydra_zen.third_party.{library}\n"
        f"print({library!r} in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False", "True"]
