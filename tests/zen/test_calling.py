"""What a function receives when `zen` calls it."""

from __future__ import annotations

import functools
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

import app
import pytest
from omegaconf import DictConfig, OmegaConf

from hydra_zen import builds, just, make_config, zen
from hydra_zen.wrapper import Zen


@dataclass
class Point:
    x: Any = 1
    tags: list[Any] = field(default_factory=lambda: ["t"])


def takes(x, y=2):
    return x, y


def by_position(a, b=2, /, c=3):
    return a, b, c


def all_kinds(a, b=2, /, c=3, *rest, d=4, **more):
    return a, b, c, rest, d, more


TABLE = {
    "dict": (takes, {}, {"x": 1}, (1, 2)),
    "dict subclass": (takes, {}, OrderedDict(x=1), (1, 2)),
    "yaml": (takes, {}, "x: [1, {a: 2}]", ([1, {"a": 2}], 2)),
    "yaml of one key": (takes, {}, "x", (None, 2)),
    "DictConfig": (takes, {}, OmegaConf.create({"x": 1, "y": None}), (1, None)),
    "dataclass type": (takes, {}, make_config(x=1), (1, 2)),
    "dataclass instance": (takes, {}, make_config("x")(x=1), (1, 2)),
    "interpolation": (takes, {}, {"x": "${k}", "k": "${y}", "y": 3}, (3, 3)),
    "interpolation to a config": (takes, {}, {"x": "${k}", "k": builds(int, 7)}, (7, 2)),
    "config": (takes, {}, {"x": builds(int, "3")}, (3, 2)),
    "configs in containers": (takes, {}, {"x": [builds(int, 3), {"k": just(len)}]}, ([3, {"k": len}], 2)),
    "plain dataclass": (takes, {}, {"x": Point, "y": Point(x=builds(int, 5))}, (Point(), Point(x=5))),
    "dataclasses in containers": (takes, {}, {"x": [Point, {"p": Point(2)}]}, ([Point(), {"p": Point(2)}], 2)),
    "values": (takes, {}, {"x": app.Mode.fast, "y": b"1"}, (app.Mode.fast, b"1")),
    "keys that are no strings": (takes, {}, {"x": {1: 2, app.Mode.fast: builds(int)}}, ({1: 2, app.Mode.fast: 0}, 2)),
    "unused field": (takes, {}, {"x": 1, "z": builds(app.area, "${nowhere}")}, (1, 2)),
    "missing with a default": (takes, {}, {"x": 1, "y": "???"}, (1, 2)),
    "reference to missing, with a default": (takes, {}, {"x": 1, "y": "${z}", "z": "???"}, (1, 2)),
    "exclude text": (takes, {"exclude": " y , z,"}, {"x": 1, "y": 5}, (1, 2)),
    "exclude names": (takes, {"exclude": iter(["y"])}, {"x": 1, "y": 5}, (1, 2)),
    "exclude nothing": (takes, {"exclude": ""}, {"x": 1, "y": 5}, (1, 5)),
    "positional only": (by_position, {}, {"_args_": [1]}, (1, 2, 3)),
    "positional only, name ignored": (by_position, {}, {"_args_": [1], "a": 7, "b": 8}, (1, 2, 3)),
    "positional only and named": (by_position, {}, {"_args_": [1, 5], "c": 4}, (1, 5, 4)),
    "positional for a named one": (by_position, {}, {"_args_": [1, 5, builds(int, 6)]}, (1, 5, 6)),
    "positional of a config": (takes, {}, builds(takes, 1), (1, 2)),
    "positional and named of a config": (takes, {}, builds(takes, 1, y=3), (1, 3)),
    "positional for a default": (lambda x=3: x, {}, {"_args_": [9]}, 9),
    "star": (lambda *args: args, {}, {"_args_": [1, builds(int, 2)]}, (1, 2)),
    "all kinds": (
        all_kinds,
        {"unpack_kwargs": True},
        {"_args_": [1, 2, 3, 4, 5], "d": 6, "e": 7},
        (1, 2, 3, (4, 5), 6, {"e": 7}),
    ),
    "all kinds, few given": (all_kinds, {}, {"_args_": [1], "c": 0, "e": 7}, (1, 2, 0, (), 4, {})),
    "unpack": (
        lambda a, **k: (a, k),
        {"unpack_kwargs": True},
        {"a": 1, "b": builds(int, 2), "c": ["${a}"], 3: 4},
        (1, {"b": 2, "c": [1]}),
    ),
    "unpack, excluded": (lambda **k: k, {"unpack_kwargs": True, "exclude": "a"}, {"a": 1, "b": 2}, {"b": 2}),
    "unpack without **kwargs": (takes, {"unpack_kwargs": True}, {"x": 1, "z": 2}, (1, 2)),
    "unpack the fields of a target": (
        lambda a, **k: (a, k),
        {"unpack_kwargs": True},
        builds(app.anything, 1, b=2, zen_partial=True, hydra_convert="all"),
        (1, {"b": 2}),
    ),
    "unpack a config with a defaults list": (
        lambda **k: k,
        {"unpack_kwargs": True},
        make_config(a=1, hydra_defaults=["_self_"]),
        {"a": 1},
    ),
    "unpack a field of that name": (lambda **k: k, {"unpack_kwargs": True}, {"defaults": [1]}, {"defaults": [1]}),
    "config as a whole": (lambda zen_cfg: zen_cfg, {}, {"a": 1, "b": "${a}"}, {"a": 1, "b": 1}),
    "config as a whole, unresolved": (
        lambda zen_cfg: OmegaConf.to_container(zen_cfg),
        {"resolve_pre_call": False},
        {"a": 1, "b": "${a}"},
        {"a": 1, "b": "${a}"},
    ),
    "config by position only": (lambda a, zen_cfg, /: (a, zen_cfg), {}, {"_args_": [1]}, (1, {"_args_": [1]})),
    "config by position after a default": (lambda a=7, zen_cfg=0, /: (a, zen_cfg), {}, {"b": 1}, (7, {"b": 1})),
    "config among positions": (lambda zen_cfg, a, b: (a, b), {}, {"_args_": [1, 2]}, (1, 2)),
    "config field of that name": (lambda zen_cfg: zen_cfg, {}, {"zen_cfg": 1}, {"zen_cfg": 1}),
    "config and **kwargs": (
        lambda zen_cfg, **k: (zen_cfg, k),
        {"unpack_kwargs": True},
        {"zen_cfg": 1, "a": 2},
        ({"zen_cfg": 1, "a": 2}, {"a": 2}),
    ),
    "field zen_cfg for **kwargs": (lambda **k: k, {"unpack_kwargs": True}, {"zen_cfg": 1}, {"zen_cfg": 1}),
    "config default": (lambda d=builds(int, 3): d, {}, {}, 3),  # noqa: B008
    "dataclass default": (lambda d=Point: d, {}, {}, Point()),
    "container default": (lambda d=[builds(int, 3), Point()]: d, {}, {}, [3, Point()]),  # noqa: B008
    "text default": (lambda d="${a}": d, {}, {"a": 1}, "${a}"),
    "missing default": (lambda d="???": d, {}, {"a": 1}, "???"),
    "class": (app.Plan, {}, {"steps": 3}, app.Plan(3)),
    "partial": (functools.partial(takes, y=7), {}, {"x": 1}, (1, 7)),
    "partial, overridden": (functools.partial(takes, y=7), {}, {"x": 1, "y": 8}, (1, 8)),
    "bound method": (app.Box(2.0).__init__, {}, {"side": 3}, None),
    "class method": (lambda: app.Box.unit().side, {}, {}, 1.0),
    "builtin": (divmod_ := divmod, {}, {"_args_": [7, 2]}, (3, 1)),
}


@pytest.mark.parametrize(("func", "options", "cfg", "expected"), TABLE.values(), ids=TABLE)
def test_arguments_come_from_the_config(func: Any, options: dict[str, Any], cfg: Any, expected: Any) -> None:
    assert zen(func, **options)(cfg) == expected


@pytest.mark.parametrize(
    "name", ["keys", "items", "values", "get", "pop", "copy", "update", "clear", "setdefault", "popitem", "_get_node"]
)
def test_parameters_may_be_named_like_methods_of_a_config(name: str) -> None:
    required: Any = eval(f"lambda {name}: {name}")
    optional: Any = eval(f"lambda {name}='default': {name}")
    task, optional_task = zen(required), zen(optional)

    assert task({name: [1]}) == [1]
    assert task(OmegaConf.create({name: 1})) == 1
    assert optional_task({}) == "default"
    with pytest.raises(AttributeError, match=f"missing the following fields: {name}"):
        task({"other": 1})
    with pytest.raises(Exception, match=f"missing the following fields: {name}"):
        task.validate({"other": 1})


def test_containers_arrive_as_plain_ones() -> None:
    seen = zen(takes)(OmegaConf.create({"x": {"a": [1]}, "y": [{"b": 2}]}))

    assert [type(part) for part in (seen[0], seen[0]["a"], seen[1], seen[1][0])] == [dict, list, list, dict]


def test_containers_of_a_target_follow_its_own_convert() -> None:
    assert type(zen(lambda x: x["a"])({"x": builds(dict, a=[1])})).__name__ == "ListConfig"
    assert type(zen(lambda x: x["a"])({"x": builds(dict, a=[1], hydra_convert="all")})) is list


def test_the_config_as_a_whole_keeps_its_type() -> None:
    assert OmegaConf.get_type(zen(lambda zen_cfg: zen_cfg)(Point)) is Point


def test_defaults_that_are_no_configs_are_left_to_the_function() -> None:
    def counts(*args, **kwargs):
        return args, kwargs

    counts.__signature__ = __import__("inspect").signature(lambda x, y=None, *, z=3: ...)  # type: ignore[attr-defined]

    assert zen(counts)({"x": 1}) == ((), {"x": 1})


def test_container_defaults_are_not_shared_between_calls() -> None:
    task = zen(lambda x=[]: x)

    task({}).append(1)

    assert task({}) == []


def test_a_missing_positional_only_parameter_is_the_functions_own_error() -> None:
    def by_position(a, b=2, /, c=3): ...

    with pytest.raises(TypeError, match="missing 1 required positional argument: 'a'"):
        zen(by_position)({"c": 0})


def test_fields_that_are_not_asked_for_are_not_instantiated() -> None:
    assert zen(takes)({"x": 1, "z": builds(app.area, zen_wrappers=app.double)}) == (1, 2)


def test_the_same_config_given_to_two_parameters_makes_two_objects() -> None:
    first, second = zen(takes)({"x": "${k}", "y": "${k}", "k": builds(app.Box)})

    assert isinstance(first, app.Box) and isinstance(second, app.Box) and first is not second


def test_decorator_forms() -> None:
    @zen
    def plain(x: int) -> int:
        return x

    @zen(unpack_kwargs=True)
    def with_options(**kwargs: int) -> dict[str, int]:
        return kwargs

    assert isinstance(plain, Zen) and isinstance(with_options, Zen)
    assert plain({"x": 1}) == 1
    assert with_options({"x": 1}) == {"x": 1}
    assert zen()(takes)({"x": 1}) == (1, 2)


def test_attributes() -> None:
    def func(x: int, zen_cfg: DictConfig, *, y: str = "a") -> float:
        """Do it."""
        return x

    task = zen(func, pre_call=print)

    assert task.func is func
    assert list(task.parameters) == ["x", "y"]
    assert task.pre_call is print
    assert (task.__name__, task.__doc__, task.__wrapped__) == ("func", "Do it.", func)  # type: ignore[attr-defined]
    assert str(__import__("inspect").signature(task)).replace("'", "") == "(cfg, /) -> float"


@pytest.mark.parametrize(
    ("func", "text"),
    [
        (app.area, "zen[area(w, h)](cfg, /)"),
        (lambda x: x, "zen[lambda(x)](cfg, /)"),
        (lambda x, zen_cfg: x, "zen[lambda(x)](cfg, /)"),
        (app.Box, "zen[Box(side)](cfg, /)"),
    ],
)
def test_repr(func: Any, text: str) -> None:
    assert repr(zen(func)) == text
