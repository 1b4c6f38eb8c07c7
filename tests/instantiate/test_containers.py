"""The containers that targets get: OmegaConf's own, made node by node."""

import copy
import gc
import pickle
import sys
from typing import Any

import pytest
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen import builds, instantiate

MEMBERS = 1000


def keep(values: Any) -> Any:
    return values


def made(values: Any) -> Any:
    return instantiate(builds(keep, values=values))


@pytest.mark.parametrize(
    "values", [list(range(MEMBERS)), {f"k{i}": float(i) for i in range(MEMBERS)}], ids=["list", "dict"]
)
def test_each_member_is_a_node_and_its_metadata(values: Any) -> None:
    config = builds(keep, values=values)
    instantiate(config)
    gc.collect()
    gc.disable()
    try:
        before = len(gc.get_objects())
        result = instantiate(config)
        after = len(gc.get_objects())
    finally:
        gc.enable()

    assert len(result) == MEMBERS
    # Until Python 3.10, the attributes of each object are a dict of their own.
    assert after - before < (2.1 if sys.version_info >= (3, 11) else 4.1) * MEMBERS


@pytest.fixture
def counter():
    calls: list[int] = []

    def resolver(name: str) -> str:
        calls.append(1)
        return f"{name}{len(calls)}"

    OmegaConf.register_new_resolver("counted", resolver, use_cache=True)
    yield
    OmegaConf.clear_resolver("counted")


def copied_by_pickle(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


@pytest.mark.usefixtures("counter")
@pytest.mark.parametrize("copied", [lambda value: value, copy.copy, copy.deepcopy, copied_by_pickle])
def test_what_resolvers_answered_is_kept_by_the_container(copied: Any) -> None:
    first: Any = copied(made([1, 2, [3]]))
    second: Any = copied(made({"a": 1, "b": {"c": 2}}))
    assert isinstance(first, ListConfig)
    assert isinstance(second, DictConfig)

    first[0] = first[1] = first[2][0] = "${counted:x}"
    second.a = second.b.c = "${counted:x}"

    # Once for each config, whichever of its members asks.
    assert (first[0], first[1], first[2][0], second.a, second.b.c) == ("x1", "x1", "x1", "x2", "x2")
    assert OmegaConf.get_cache(first) == {"counted": {("x",): "x1"}}
    OmegaConf.clear_cache(first)
    assert (first[1], second.a) == ("x3", "x2")
