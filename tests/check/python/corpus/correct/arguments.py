"""Arguments as projects write them. Nothing is wrong in this file."""

from __future__ import annotations

import functools
import random
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hydra_zen as hz
from hydra_zen import MISSING, builds, hydrated_dataclass, in_memory, just, kwargs_of, make_config
from hydra_zen import builds as B
from shop.configs import AdamClass, AdamConf, LayerConf, ModelConf, SgdConf
from shop.models import (
    Adam,
    Box,
    Layer,
    Mode,
    Model,
    Optimizer,
    Pair,
    Plan,
    Point,
    Sgd,
    Trainer,
    adam_for,
    area,
    fetch,
    keyword_only,
    options,
    parse,
    positional_only,
    takes_steps,
    total,
    use,
)


def some_arguments_now() -> None:
    """The rest may be given later."""
    builds(Sgd, momentum=0.9)
    builds(Trainer, epochs=3)
    builds(Model)


def every_kind_of_parameter() -> None:
    """Positional, by name, variadic."""
    builds(area, 1, height=2)
    builds(keyword_only, 1, scale=2)
    builds(positional_only, 1, scale=2)
    builds(total, 1, 2, 3, start=4)
    builds(options, a=1, b=2.5)


def numbers_that_fit() -> None:
    """An int for a float, text of a number."""
    builds(Adam, lr=1, betas=(1, 0.5))
    builds(area, width="3")
    builds(Adam, lr="1e-3")


def text_that_becomes_something() -> None:
    """A path and a member of an enumeration."""
    builds(Model, folder="data/raw", mode="FAST", kind="large")


def the_things_themselves() -> None:
    """No text."""
    builds(Model, folder=Path("data"), mode=Mode.SLOW)


def lists_for_tuples() -> None:
    """Configs hold lists."""
    builds(Adam, betas=[0.9, 0.99])


def tuples_for_lists() -> None:
    """The target gets a list."""
    builds(Plan, points=(builds(Point), builds(Point, x=1)))


def missing_values() -> None:
    """To be given later."""
    builds(Model, depth=MISSING, optimizer="???")


def nested_configs() -> None:
    """Judged by what they build."""
    builds(Model, 1, optimizer=builds(Adam, lr=0.1))
    builds(Model, 1, builds(Sgd))
    builds(Model, optimizer=AdamConf, layers=[LayerConf, builds(Layer, 1)])
    builds(Model, optimizer=AdamConf(lr=3.0), names={"a": LayerConf(size=1), "b": builds(Layer, 2)})
    builds(Trainer, ModelConf, make_optimizer=builds(adam_for, zen_partial=True))


def configs_of_classes() -> None:
    """Made by a decorator, or by a base."""
    builds(Model, optimizer=SgdConf)
    builds(Model, optimizer=SgdConf(lr=0.1))
    builds(Model, optimizer=AdamClass(lr=0.2))
    builds(Model, optimizer=AdamClass)


def configs_in_comprehensions() -> None:
    """Each item is checked."""
    builds(Model, layers=[builds(Layer, size=size) for size in (1, 2, 3)])
    builds(Model, layers=[LayerConf for _ in range(3)])


def configs_in_variables() -> None:
    """Local, and of functions."""
    local = builds(Adam)
    builds(Model, optimizer=local)
    several = [local, local]
    builds(use, several)


def chosen_configs(fast: bool) -> None:
    """By a condition."""
    builds(Model, optimizer=builds(Adam) if fast else builds(Sgd, 0.1))
    chosen = builds(Adam, lr=1.0) if fast else builds(Adam)
    builds(Model, optimizer=chosen)
    builds(Model, optimizer=None if fast else AdamConf)


def partial_configs() -> None:
    """Callables are built."""
    builds(Trainer, make_optimizer=builds(adam_for, lr=0.1, zen_partial=True))
    builds(Layer, 1, activation=builds(pow, 2, zen_partial=True))  # U: HZ901 (not mypy pyright basedpyright pyrefly: they know what functools.partial of an overloaded function takes)
    builds(Layer, 1, activation=just(abs))
    builds(Layer, 1, activation=abs)
    builds(Layer, 1, activation=in_memory(lambda x: 2 * x))


def classes_as_values() -> None:
    """The class, and not what it makes."""
    builds(takes_steps, builds(Adam), kind=Adam)
    builds(takes_steps, kind=just(Sgd))


def protocols() -> None:
    """What is built has the methods."""
    builds(takes_steps, builds(Sgd, 0.1))


def dataclasses_as_values() -> None:
    """They become configs of themselves."""
    builds(Plan, points=[Point(1, 2), Point()], label="a")


def targets_of_libraries() -> None:
    """The standard library has signatures of all kinds."""
    builds(dict, a=1, b=builds(Adam))
    builds(OrderedDict, [("a", 1)])
    builds(list, [1, 2])
    builds(range, 3)
    builds(int, "3")
    builds(print, 1, sep=" ")
    builds(random.Random, 3)
    builds(sorted, [3, 1])
    builds(functools.partial(area, width=1), height=2)


def methods() -> None:
    """Class methods as targets."""
    builds(Adam.slow, lr=0.1)
    builds(Model, optimizer=builds(Adam.slow))


def generic_classes(value: float) -> None:
    """Their type arguments follow from the values."""
    builds(Box, value=value, others=[value])
    builds(Box[int], value=1)
    builds(Box, 1, others=[2])
    builds(use, builds(Box, value="a"))


def overloaded_functions() -> None:
    """With all that an overload needs."""
    builds(parse, "3")
    builds(parse, "3", 1.5)


def coroutines() -> None:
    """Their arguments are as others."""
    builds(fetch, url="a", retries=2)


def abstract_classes() -> None:
    """They may be targets until something is built."""
    builds(Optimizer)
    builds(Optimizer, zen_partial=True)


def lambdas() -> None:
    """Their arguments are not typed."""
    builds(lambda x: x, x=1, zen_dataclass={"target": "a.b"})


def defined_in_a_function(given: type[Layer]) -> None:
    """Configs need no import path, nor does what is kept in memory, left out or replaced."""

    @dataclass
    class Conf:
        size: int = 1

    @hydrated_dataclass(Layer)
    class Hydrated:
        size: int = 1

    class Derived(Conf): ...

    @functools.lru_cache
    def cached(x: float) -> float:
        return x

    def double(x: float) -> float:
        return 2 * x

    def replaced(x: float) -> float:
        return x

    replaced = abs
    make_config(a=Conf, b=[Conf, Hydrated], c=Derived, bases=(Conf,))
    builds(Hydrated, size=2)
    builds(dict, a=Hydrated, b=replaced)
    builds(Layer, 1, activation=cached)
    builds(Layer, 1, activation=double, zen_exclude=["activation"])
    builds(in_memory(double), x=1.0)
    builds(given, size=1)  # U: HZ903


def options_of_builds() -> None:
    """They are no arguments of the target."""
    builds(
        Adam,
        lr=0.1,
        populate_full_signature=True,
        zen_partial=False,
        zen_meta={"note": "mine", "part": builds(Layer, 1)},
        hydra_convert="all",
        hydra_recursive=True,
        zen_dataclass={"cls_name": "AdamConf"},
        builds_bases=(AdamConf,),
    )


def configs_as_they_are() -> None:
    """A target may take configs."""
    builds(use, config=builds(Adam), hydra_recursive=False)
    builds(use, builds(Adam), value=2)


def other_ways_to_import() -> None:
    """By another name, or from the module."""
    hz.builds(Adam, lr=0.1)
    B(Model, optimizer=B(Adam))
    hz.just(Adam)


def extra_arguments(values: dict[str, Any], sizes: list[int]) -> None:
    """What is spread into a call is not known."""
    builds(Adam, **values)  # U: HZ903
    builds(total, *sizes)  # U: HZ903
    builds(Adam, **{"lr": 0.1, "eps": 1.0})


def values_of_any_type(anything: Any, cls: type[Adam]) -> None:
    """They may be right."""
    builds(Model, depth=anything, optimizer=anything)
    builds(cls, lr=1.0)  # U: HZ903
    builds(anything, x=1)


def keyword_configs() -> None:
    """`kwargs_of` and `make_config` make dicts and namespaces."""
    kwargs_of(Adam, lr=0.1)
    builds(use, kwargs_of(Sgd, momentum=0.1))
    builds(use, make_config(a=1, b=builds(Adam)))
    builds(Pair, 1)


def configs_of_configs() -> None:
    """More arguments for the same target."""
    builds(AdamConf, lr=0.3)
    builds(builds(Model, 1, optimizer=AdamConf), optimizer=SgdConf)
    builds(builds(Model, populate_full_signature=True), depth=1)


def comments_that_checkers_heed() -> None:
    """A mistake that the user has silenced."""
    builds(Adam, lr="fast")  # type: ignore
    builds(
        Adam,
        lr="fast",  # type: ignore
        eps=1.0,
    )
