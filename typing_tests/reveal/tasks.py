"""`zen`."""

from __future__ import annotations

import functools
from collections.abc import Coroutine
from typing import Any

from omegaconf import OmegaConf
from typing_extensions import assert_type

from hydra_zen import builds, make_config, zen
from hydra_zen.wrapper import Zen
from typing_tests import targets as t
from typing_tests.check import check

Conf = make_config(width=1, text="a")


def task_result() -> None:
    """`zen(f)(cfg)`: the result of `f`."""
    check(assert_type(zen(t.area)(Conf), int), int)


def task_type() -> None:
    """`zen(f)` is a `Zen` with the parameters and the result of `f`."""
    task: Zen[[str], str] = zen(t.shout)
    check(task, Zen)


def task_func() -> None:
    """`zen(f).func` is `f`."""
    check(assert_type(zen(t.area).func(1, height=2), int), int)
    zen(t.area).func("a")  # E: call, argument


def task_decorator() -> None:
    """`@zen`."""

    @zen
    def task(width: int) -> str:
        return str(width)

    check(assert_type(task(Conf), str), str)


def task_decorator_with_options() -> None:
    """`@zen(...)`."""

    @zen(unpack_kwargs=True, pre_call=lambda cfg: None)
    def task(width: int) -> str:
        return str(width)

    check(assert_type(task(Conf), str), str)


def task_of_class() -> None:
    """`zen` of a class."""
    check(assert_type(zen(t.SGD)(make_config(lr=0.5)), t.SGD), t.SGD)


def task_of_partial() -> None:
    """`zen` of a `functools.partial`."""
    check(assert_type(zen(functools.partial(t.area, height=3))(Conf), int), int)


def task_of_async() -> None:
    """`zen` of an async function: a coroutine of its result."""

    async def task(width: int) -> bytes:
        return bytes(width)

    coroutine: Coroutine[Any, Any, bytes] = zen(task)(Conf)
    check(coroutine, Coroutine)
    coroutine.close()


def task_with_pre_calls() -> None:
    """`pre_call`: one, several, or tasks."""
    check(zen(t.area, pre_call=zen(t.shout))(Conf), int)
    check(zen(t.area, pre_call=[lambda cfg: cfg, zen(t.shout)])(Conf), int)


def task_with_exclude() -> None:
    """`exclude`: text, a list, a generator."""
    check(zen(t.area, exclude="height, text")(Conf), int)
    check(zen(t.area, exclude=["height"])(Conf), int)
    check(zen(t.area, exclude=(name for name in ["height"]))(Conf), int)


def task_with_wrapper_class() -> None:
    """`ZenWrapper`: a subclass of `Zen`."""

    class Mine(Zen[Any, Any]):
        pass

    check(assert_type(zen(t.area, ZenWrapper=Mine)(Conf), int), int)


def task_configs() -> None:
    """Configs of all kinds: class, instance, dict, DictConfig, YAML."""
    task = zen(t.area)
    for result in (task(Conf()), task({"width": 1}), task(OmegaConf.create({"width": 1})), task("width: 1")):
        check(result, int)
    check(task(builds(t.area, width=1)), int)


def task_validate() -> None:
    """`Zen.validate` takes a config too."""
    zen(t.area).validate(Conf)


def task_wrong_config() -> None:
    """A number, a list, a set is no config."""
    task = zen(t.area)
    if not t.flag():
        task(1)  # E: argument
        task([])  # E: argument
        task({1})  # E: argument


def task_wrong_config_list_config() -> None:
    """A ListConfig is no config of a task."""
    task = zen(t.area)
    if not t.flag():
        task(OmegaConf.create([1]))  # E: argument
