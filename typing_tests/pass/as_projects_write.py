"""Correct programs, as projects write them: no error."""

from __future__ import annotations

import abc
import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional, Type

from omegaconf import MISSING, DictConfig, OmegaConf

from hydra_zen import (
    BuildsFn,
    ZenStore,
    builds,
    instantiate,
    just,
    kwargs_of,
    make_config,
    make_custom_builds_fn,
    mutable_value,
    to_yaml,
    zen,
)
from hydra_zen import MISSING as ZEN_MISSING
from hydra_zen.typing import Builds, CustomConfigType, Partial, PartialBuilds, SupportedPrimitive, ZenConvert
from hydra_zen.wrapper import default_to_config
from typing_tests import targets as t

store = ZenStore("app")
SGDConf = builds(t.SGD, populate_full_signature=True, zen_partial=True)
pbuilds = make_custom_builds_fn(zen_partial=True, populate_full_signature=True)
fbuilds = make_custom_builds_fn(populate_full_signature=True)


class Runner(abc.ABC):
    """What runs, in a way of its own."""

    @abc.abstractmethod
    def run(self) -> int: ...


@dataclass
class Experiment:
    """The config of an experiment."""

    model: Any = builds(t.Model, width=1)
    optim: Any = field(default_factory=lambda: builds(t.SGD, lr=0.1))
    steps: int = MISSING


def defaults_in_a_variable() -> None:
    """A variable `defaults: list[str | dict[str, str]]` as `hydra_defaults`."""
    defaults: list[str | dict[str, str]] = ["_self_", {"optim": "sgd"}]
    builds(t.Model, width=1, hydra_defaults=defaults)
    make_config(hydra_defaults=defaults)


def defaults_in_a_variable_without_annotation() -> None:
    """A variable `defaults` without an annotation as `hydra_defaults`."""
    defaults = ["_self_", {"optim": "sgd"}]
    builds(t.Model, width=1, hydra_defaults=defaults)


def defaults_of_other_shapes() -> None:
    """Defaults lists of every shape."""
    names: list[str] = ["_self_", "db: mysql"]
    builds(t.area, hydra_defaults=names)
    builds(t.area, hydra_defaults=["_self_", {"a": None}, {"b": ["c", "d"]}, {"override hydra/launcher": "joblib"}])
    builds(t.area, hydra_defaults=[])
    builds(t.area, hydra_defaults=[OmegaConf.create({"a": "b"})])
    builds(t.area, hydra_defaults=None)


def defaults_with_missing() -> None:
    """`MISSING` in a defaults list."""
    builds(t.area, hydra_defaults=["_self_", {"optim": ZEN_MISSING}])


def wrappers_with_narrow_annotations() -> None:
    """Wrappers annotated more narrowly than `Callable[[F], F]`."""
    builds(t.double, zen_wrappers=t.int_only)
    builds(t.double, zen_wrappers=[t.int_only, t.timed])


def wrappers_of_every_kind() -> None:
    """Wrappers: functions, configs, partials, paths, interpolations, None."""
    conf = builds(t.timed, zen_partial=True)
    builds(t.area, zen_wrappers=conf)
    builds(t.area, zen_wrappers=[None, just(t.timed), conf, conf(), functools.partial(t.timed), "${wrapper}"])
    builds(t.area, zen_wrappers=(t.timed,), zen_meta={"wrapper": None})
    builds(t.area, zen_wrappers="typing_tests.targets.timed")
    builds(t.area, zen_wrappers=None)


def wrappers_that_are_lambdas() -> None:
    """A wrapper that is a variable of a plain callable type."""

    def use(wrapper: Callable[[Callable[..., Any]], Callable[..., Any]]) -> None:
        builds(t.area, zen_wrappers=wrapper)

    use(t.timed)


def lists_of_different_configs() -> None:
    """Lists that mix different configs, and values."""
    callbacks = [builds(t.SGD), builds(t.Point, x=1), builds(t.area, zen_partial=True)]
    make_config(callbacks=callbacks)
    builds(t.loose, callbacks)
    builds(t.loose, [builds(t.SGD), 1, "a", None, {"a": builds(t.Point)}])


def lists_of_classes_and_instances() -> None:
    """Lists that mix config classes with `just(...)`, held in a variable."""
    parts = [builds(t.SGD), just(t.area)]
    make_config(parts=parts)


def lists_of_classes_and_instances_annotated() -> None:
    """Lists that mix config classes with `just(...)`, held in a variable annotated `list[Any]`, or written in place."""
    parts: list[Any] = [builds(t.SGD), just(t.area)]
    make_config(parts=parts, others=[builds(t.SGD), just(t.area), 1])
    builds(t.loose, parts, y={"a": builds(t.SGD), "b": just(t.area)})


def dicts_of_different_configs() -> None:
    """Dicts that mix different configs, and values."""
    parts = {"optim": builds(t.SGD), "model": builds(t.Model), "fn": builds(t.area)}
    make_config(parts=parts)
    builds(t.loose, parts, y={"a": builds(t.SGD), "b": [1, builds(t.Point)]})


def result_of_default_to_config() -> None:
    """The result of `default_to_config`."""
    conf = default_to_config(t.SGD)
    builds(t.Model, 1, optim=conf)
    instantiate(conf)
    make_config(optim=conf)
    to_yaml(conf)


def custom_builds_without_annotation() -> None:
    """`make_custom_builds_fn` without an annotation, used as its documentation shows."""
    conf = fbuilds(t.Model, width=1, optim=fbuilds(t.SGD))
    fbuilds(t.Model, optim=builds(t.SGD), builds_bases=(conf,))
    pbuilds(t.SGD, lr=0.1)


def builds_as_default_of_a_field() -> None:
    """A `builds` result as the default of a dataclass field."""

    @dataclass
    class Conf:
        optim: Any = builds(t.SGD)
        typed: type[Builds[type[t.SGD]]] = builds(t.SGD)
        instance: Builds[type[t.SGD]] = field(default_factory=builds(t.SGD))
        made: Any = SGDConf
        sizes: list[int] = mutable_value([1])

    Conf(optim=builds(t.Point))
    builds(t.loose, Experiment, Experiment())


def configs_in_class_bodies() -> None:
    """Configs in class bodies."""

    class Confs:
        optim = builds(t.SGD, lr=0.1)
        partial = builds(t.SGD, zen_partial=True)
        full = builds(t.SGD, populate_full_signature=True)
        plain = make_config(a=1)
        value = just(t.area)

    instantiate(Confs.optim).lr
    instantiate(Confs.partial)().lr
    Confs.full(lr=0.5)
    Confs.plain(a=2)
    instantiate(Confs().optim).lr


def configs_in_match() -> None:
    """Configs in `match`."""

    def choose(name: str) -> Any:
        match name:
            case "sgd":
                return builds(t.SGD)
            case "point":
                return builds(t.Point)
            case _:
                return make_config()

    match choose("sgd"):
        case None:
            pass
        case conf:
            instantiate(conf)


def configs_in_a_conditional() -> None:
    """A config chosen by a condition."""
    conf = builds(t.SGD) if t.flag() else builds(t.Optimizer)
    builds(t.Model, 1, optim=conf)
    make_config(optim=conf)
    instantiate(make_config(optim=conf))


def configs_by_name() -> None:
    """A table of configs."""
    table = {"sgd": builds(t.SGD), "slow": builds(t.SGD.slow), "point": builds(t.Point)}
    for name, conf in table.items():
        store(conf, name=name, group="things")
        make_config(thing=conf)
        to_yaml(conf)


def configs_in_a_comprehension() -> None:
    """Configs in comprehensions."""
    layers = [builds(t.Model.Layer, size=size) for size in (1, 2, 3)]
    builds(t.loose, layers)
    instantiate(layers)
    fields: dict[str, Any] = {f"layer_{i}": layer for i, layer in enumerate(layers)}
    make_config(**fields)


def kwargs_spread() -> None:
    """Arguments spread from dicts and tuples."""
    options: dict[str, Any] = {"lr": 0.1}
    args: tuple[int, ...] = (1, 2)
    builds(t.SGD, **options)
    builds(t.total, *args)
    make_config(**options)


def kwargs_spread_of_one_type() -> None:
    """Arguments spread from a dict whose values have one type."""
    values: dict[str, float] = {"lr": 0.1}
    builds(t.SGD, **values)


def values_of_every_kind() -> None:
    """Values of every supported kind."""
    builds(
        t.loose,
        1,
        1.5,
        1j,
        "a",
        b"a",
        None,
        True,
        Path("a"),
        t.Mode.fast,
        [1],
        (1, 2),
        {1: 2},
        {1, 2},
        frozenset([1]),
        range(3),
        a=t.area,
        b=t.SGD,
        c=t.Point(1),
        d=t.Point,
        e=functools.partial(t.area, 1),
        f=OmegaConf.create({"a": 1}),
        g=len,
        h=range(2),
        i=[t.Mode.slow, {"a": (1, [2j])}],
    )


def values_annotated_as_supported() -> None:
    """A function of one's own that takes `SupportedPrimitive`."""

    def add(value: SupportedPrimitive) -> Any:
        return builds(t.loose, value)

    add(1)
    add([1, {"a": t.area}])
    add(builds(t.SGD))


def values_of_narrow_containers() -> None:
    """Lists and dicts of narrow types."""
    numbers: list[int] = [1]
    table: dict[str, list[int]] = {"a": [1]}
    texts: Sequence[str] = ["a"]
    mapping: Mapping[str, float] = {"a": 1.0}
    optional: Optional[list[int]] = None
    builds(t.loose, numbers, table, texts, mapping, optional)
    make_config(a=numbers, b=table, c=texts, d=mapping, e=optional)


def interpolations() -> None:
    """Interpolations wherever the constructor is free."""
    make_config(a=builds(t.area, width="${b}", height="${c.d}"), b=1)
    builds(t.area, width=MISSING)
    builds(t.area, width=ZEN_MISSING)


def annotations_of_old() -> None:
    """Annotations as programs for hydra-zen 0.17 have them."""
    conf: Type[Builds[Type[t.SGD]]] = builds(t.SGD)
    instance: Builds[Type[t.SGD]] = conf()
    made: t.SGD = instantiate(instance)

    def run(optim: Partial[t.Optimizer], conf: Builds[Type[t.Optimizer]]) -> t.Optimizer:
        return optim(made.lr) if t.flag() else instantiate(conf)

    run(instantiate(builds(t.SGD, zen_partial=True)), instance)


def annotation_of_any_config() -> None:
    """Parameters annotated `Builds[Any]`, `type[Builds[Any]]`, `PartialBuilds[Any]`."""

    def whole(conf: "Builds[Any] | type[Builds[Any]]") -> Any:
        return instantiate(conf)

    def late(conf: "type[PartialBuilds[Any]]") -> Any:
        return instantiate(conf)

    whole(builds(t.SGD))
    whole(builds(t.SGD)())
    whole(just(t.SGD))
    whole(builds(t.SGD, zen_partial=True))
    late(builds(t.SGD, zen_partial=True))


def bases_of_every_kind() -> None:
    """`builds_bases` and `bases`: configs, dataclasses, `make_config` results."""
    base = builds(t.Optimizer, lr=0.1)
    builds(t.SGD, momentum=0.9, builds_bases=(base,))
    builds(t.SGD, builds_bases=(SGDConf, base))
    make_config(x=1, bases=(base, Experiment))
    builds(t.SGD, builds_bases=())


def options_from_variables() -> None:
    """Options held in variables."""
    convert: ZenConvert = {"dataclass": False}
    meta: dict[str, int] = {"seed": 1}
    builds(t.area, 1, zen_convert=convert, zen_meta=meta)
    builds(t.area, 1, zen_convert={"flat_target": False}, zen_exclude={"height"})
    builds(t.area, 1, zen_exclude=lambda name: name.startswith("h"))
    builds(t.area, 1, zen_exclude=[0, "height", -1])


def old_spellings() -> None:
    """Spellings of earlier releases that still work."""
    builds(t.SGD, hydra_partial=True, populate_full_signature=True)
    make_config(defaults=["_self_"], a=1)


def tasks_as_entry_points() -> None:
    """A task with its store, as applications have it."""

    @store(name="app", hydra_defaults=["_self_", {"optim": "sgd"}], optim=builds(t.SGD))
    def task(optim: t.Optimizer, steps: int = 1) -> float:
        return optim.lr * steps

    optims = store(group="optim")
    optims(t.SGD, name="sgd", lr=0.1)
    optims(t.SGD.slow, name="slow")

    def main() -> None:
        store.add_to_hydra_store()
        zen(task).hydra_main(config_name="app", config_path=None, version_base="1.3")

    assert callable(main)


def tasks_with_config_annotations() -> None:
    """Tasks annotated with their own config class."""

    def task(cfg: Experiment) -> Any:
        return instantiate(cfg).model

    def other(cfg: DictConfig) -> Any:
        return instantiate(cfg.model), instantiate(cfg["optim"])

    assert callable(task)
    assert callable(other)


def subclass_of_builds_fn() -> None:
    """A subclass of `BuildsFn`, as its documentation shows."""

    class MyBuilds(BuildsFn[CustomConfigType[t.Angle]]):
        @classmethod
        def _make_hydra_compatible(cls, value: Any, **kw: Any) -> Any:
            if isinstance(value, t.Angle):
                return cls.builds(t.Angle, degrees=value.degrees)
            return super()._make_hydra_compatible(value, **kw)

        @classmethod
        def both(cls) -> Any:
            return cls.just(t.area), cls.make_config(a=1), cls.kwargs_of(t.area)

    MyBuilds.builds(t.loose, x=[t.Angle(3), 1, "a", t.area])
    ZenStore()(to_config=functools.partial(default_to_config, CustomBuildsFn=MyBuilds))


def nested_deeply() -> None:
    """Configs nested deeply."""
    conf = builds(t.Model, 1, optim=builds(t.SGD, lr=builds(t.SGD.decay, step=builds(t.area, 1, builds(t.double, 2)))))
    instantiate(conf).optim


def overrides_at_instantiation() -> None:
    """Overrides given to `instantiate`."""
    conf = builds(t.Model, width=1)
    instantiate(conf, width=2, optim=t.SGD())
    instantiate(conf, **{"name": "a"})


def attributes_of_configs() -> None:
    """Attributes of configs, read and written."""
    conf = builds(t.Model, width=1, optim=builds(t.SGD, lr=0.1))
    conf.optim.lr
    instance = conf()
    instance.width = 2
    instance.optim.lr


def kwargs_of_in_use() -> None:
    """`kwargs_of` as the arguments of another config."""
    Conf = kwargs_of(t.SGD)
    builds(t.loose, 1, options=Conf(lr=0.1))
    instantiate(Conf())["lr"]


def abstract_target() -> None:
    """An abstract class as the target."""
    if not t.flag():
        builds(Runner)


def methods_as_targets() -> None:
    """Methods and functions of libraries as targets."""
    builds(Path.cwd)
    builds(dict.fromkeys, ["a"], 1)
    builds(functools.reduce, t.area, [1, 2])
    builds(sorted, [[2], [1]], key=just(len))
    builds(print, "a", sep="")


def partial_values() -> None:
    """`functools.partial` objects as values and as targets."""
    builds(t.apply, function=functools.partial(t.keyword_only, scale=2))
    builds(functools.partial(t.Model, width=1), name="a", zen_partial=True)
    just(functools.partial(t.area, 1))


def optional_parts() -> None:
    """Optional configs as values."""
    conf = builds(t.SGD) if t.flag() else None
    builds(t.Model, 1, optim=conf)
    make_config(optim=conf)
