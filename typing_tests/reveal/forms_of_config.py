"""What `instantiate` gives for other forms of config."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Union

from omegaconf import DictConfig, OmegaConf
from typing_extensions import assert_type

from hydra_zen import builds, instantiate, just, make_config
from hydra_zen.typing import Builds
from typing_tests import targets as t
from typing_tests.check import check


def form_none() -> None:
    """None."""
    assert_type(instantiate(None), None)


def form_optional() -> None:
    """An Optional config."""
    conf = builds(t.SGD) if t.flag() else None
    made = instantiate(conf)
    assert_type(made, Union[t.SGD, None])
    check(made, t.SGD)


def form_optional_annotation() -> None:
    """An Optional annotation."""

    def make(conf: Builds[type[t.SGD]] | None) -> t.SGD | None:
        return instantiate(conf)

    check(make(builds(t.SGD)()), t.SGD)


def form_union() -> None:
    """A union of configs of different targets."""
    conf = builds(t.SGD) if t.flag() else builds(t.Point)
    check(assert_type(instantiate(conf), Union[t.SGD, t.Point]), t.SGD)


def form_union_of_functions() -> None:
    """A union of configs of functions."""
    conf = builds(t.area, 1) if t.flag() else builds(t.shout, "a")
    check(assert_type(instantiate(conf), Union[int, str]), int)


def form_union_with_a_plain_dataclass() -> None:
    """A union of a config and a plain dataclass."""
    conf = builds(t.SGD) if t.flag() else t.Point
    made: t.SGD = instantiate(conf)
    check(made, t.SGD)


def form_list() -> None:
    """A list of configs of one target."""
    check(assert_type(instantiate([builds(t.SGD), builds(t.SGD, lr=1.0)]), "Sequence[t.SGD]"), Sequence, t.SGD)


def form_list_of_instances() -> None:
    """A list of instances of configs."""
    check(assert_type(instantiate([builds(t.SGD)(), builds(t.SGD)()]), "Sequence[t.SGD]"), Sequence, t.SGD)


def form_list_of_different_configs() -> None:
    """A list of configs of different targets: the elements are not taken for something else."""
    made = instantiate([builds(t.SGD), builds(t.area, 1)])
    first: t.SGD | int = made[0]
    check(first, t.SGD)


def form_tuple() -> None:
    """A tuple of configs, seen by checkers only."""

    def static_only() -> None:
        assert_type(instantiate((builds(t.SGD), builds(t.SGD))), "Sequence[t.SGD]")


def form_mapping() -> None:
    """A dict of configs."""
    check(assert_type(instantiate({"a": builds(t.SGD)}), "Mapping[str, t.SGD]"), Mapping, t.SGD)


def form_mapping_of_different_configs() -> None:
    """A dict of configs of different targets: the values are not taken for something else."""
    made = instantiate({"a": builds(t.SGD), "b": builds(t.area, 1)})
    first: t.SGD | int = made["a"]
    check(first, t.SGD)


def form_list_of_values() -> None:
    """A list of plain values."""
    made: list[int] = instantiate([1, 2])
    check(made, Sequence, int)


def form_just() -> None:
    """`just` of a function: the function itself, with its parameters."""
    function = instantiate(just(t.area))
    check(assert_type(function(1), int), int)
    function("a")  # E: call, argument


def form_just_class() -> None:
    """`just` of a class: the class itself."""
    made = instantiate(just(t.SGD))
    check(assert_type(made(), t.SGD), t.SGD)


def form_dict_config() -> None:
    """A DictConfig."""
    conf: DictConfig = OmegaConf.create({"a": 1})
    made: dict[str, int] = instantiate(conf)
    check(made, DictConfig)


def form_list_config() -> None:
    """A ListConfig."""
    made: Any = instantiate(OmegaConf.create([1, 2]))
    check(made, Sequence)


def form_plain_dataclass() -> None:
    """A plain dataclass: Any, for nobody can tell."""
    made: dict[str, int] = instantiate(t.Point)
    check(made, DictConfig)


def form_plain_dataclass_instance() -> None:
    """An instance of a plain dataclass."""
    made: dict[str, int] = instantiate(t.Point(1))
    check(made, DictConfig)


def form_hand_written_config() -> None:
    """A dataclass with a `_target_` written by hand."""

    @dataclass
    class Conf:
        _target_: str = "typing_tests.targets.SGD"
        lr: float = 0.5

    made: t.SGD = instantiate(Conf)
    check(made, t.SGD)


def form_make_config() -> None:
    """`make_config`."""
    made: Any = instantiate(make_config(a=builds(t.SGD)))
    check(made.a, t.SGD)


def form_any() -> None:
    """Any: the config that a task is given is often annotated so."""

    def task(cfg: Any) -> None:
        made = instantiate(cfg)
        made.anything.goes()
        instantiate(cfg.model)

    assert callable(task)


def form_annotated_parameter() -> None:
    """A parameter annotated `Builds[type[T]]`: a class or an instance of a config fits."""

    def make(conf: type[Builds[type[t.Optimizer]]] | Builds[type[t.Optimizer]]) -> t.Optimizer:
        return instantiate(conf)

    check(make(builds(t.SGD)), t.SGD)
    check(make(builds(t.Optimizer)()), t.Optimizer)
    make(builds(t.Point))  # E: argument
