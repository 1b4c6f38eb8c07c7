"""Configs in Hydra's store that are opened when they are looked at: what Hydra finds is what it would have stored."""

import copy
import pickle
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import hydra
import pytest
from hydra.core.config_store import ConfigNode, ConfigStore
from hypothesis import given, settings
from hypothesis import strategies as st
from omegaconf import DictConfig, OmegaConf

from hydra_zen import ZenStore, builds, make_config
from hydra_zen._base.omegaconf_trees import are_same
from hydra_zen._store.unopened import UnopenedConfig, is_sure_to_open


class Colour(Enum):
    red = 1


def target(n: int = 1, x: float = 0.5, text: str = "a", maybe: int | None = None, flag: bool = False, free: Any = None):
    pass


@dataclass
class Own:
    n: int = 1


FULL = builds(target, populate_full_signature=True)
SURE = {
    "full": FULL,
    "none": builds(target),
    "partial": builds(target, n=3, maybe=4, zen_partial=True),
    "nested": builds(target, free=builds(target, free=FULL)),
    "plain": make_config(a=1, b="x", c=None),
    "missing": make_config("must", a="???"),
    "frozen": builds(target, n=1, zen_dataclass={"frozen": True}),
    "inherits": builds(target, x=2.5, builds_bases=(FULL,)),
}
UNSURE = {
    "a list": make_config(a=[1]),
    "a reference": make_config(a="${b}"),
    "broken text": make_config(a="${"),
    "an int for a float": builds(target, x=1, populate_full_signature=True),
    "an enum": make_config(a=Colour.red),
    "a path": make_config(a=Path("a")),
    "an instance": FULL(),
    "a nested instance": make_config(a=FULL()),
    "meta": builds(target, zen_meta={"note": "a"}),
    "a user's inside": make_config(a=Own),
    "defaults": make_config(hydra_defaults=["_self_"]),
    "a dict": {"a": 1},
    "a DictConfig": OmegaConf.create({"a": 1}),
}


@pytest.fixture(autouse=True)
def stored():
    """Return a function that stores configs by their names, and gives Hydra's entries."""
    repo = ConfigStore.instance().repo
    before = repo.copy()

    def store(**configs):
        own = ZenStore()
        for name, config in configs.items():
            own(config, name=name, group="unopened/group", package="pack", provider="me")
        own.add_to_hydra_store()
        return repo["unopened"]["group"]

    yield store
    repo.clear()
    repo.update(before)


@pytest.fixture
def opened(monkeypatch):
    """Return the list of the configs that OmegaConf has opened."""
    configs = []
    structured = OmegaConf.structured
    monkeypatch.setattr(
        OmegaConf, "structured", lambda config, **kw: configs.append(config) or structured(config, **kw)
    )
    return configs


@pytest.mark.parametrize("name", SURE)
def test_what_hydra_finds_is_what_it_would_have_stored(name, stored):
    entry = stored(a=SURE[name])["a.yaml"]
    ConfigStore.instance().store("b", SURE[name], group="unopened/group", package="pack", provider="me")
    theirs = ConfigStore.instance().repo["unopened"]["group"]["b.yaml"]

    assert type(entry) is UnopenedConfig and isinstance(entry, ConfigNode)
    assert (entry.name, entry.group, entry.package, entry.provider) == ("a.yaml", "unopened/group", "pack", "me")
    assert are_same(entry.node, theirs.node) and entry.node is entry.node
    loaded = ConfigStore.instance().load("unopened/group/a.yaml")
    assert type(loaded) is ConfigNode and are_same(loaded.node, theirs.node) and loaded.node is not entry.node
    assert ConfigStore.instance().list("unopened/group") == ["a.yaml", "b.yaml"]
    assert repr(entry) == repr(theirs).replace("b.yaml", "a.yaml")


@pytest.mark.parametrize("name", UNSURE)
def test_what_is_not_sure_to_open_is_opened_at_once(name, stored):
    if name == "broken text":
        with pytest.raises(Exception, match="no viable alternative|Grammar"):
            stored(a=UNSURE[name])
        assert "unopened" not in ConfigStore.instance().repo
        return
    entry = stored(a=UNSURE[name])["a.yaml"]

    assert type(entry) is ConfigNode
    assert type(entry.node) is DictConfig


def test_only_what_is_looked_at_is_opened(stored, opened):
    configs = {f"c{i}": builds(target, n=i) for i in range(20)}
    repo = stored(**configs)

    copies = copy.deepcopy(ConfigStore.instance().repo["unopened"])
    assert opened == []
    with hydra.initialize(version_base="1.3", config_path=None):
        assert hydra.compose(overrides=["+unopened/group=c3"]).pack.n == 3
    assert configs["c3"] in opened and len([one for one in opened if one in configs.values()]) == 1
    assert copies["group"]["c4.yaml"].node.n == 4 and "node" not in vars(repo["c4.yaml"])


def test_a_change_in_place_stays(stored):
    repo = stored(a=FULL)

    repo["a.yaml"].node.n = 7
    copied = copy.deepcopy(repo)

    assert ConfigStore.instance().load("unopened/group/a.yaml").node.n == 7
    assert type(copied["a.yaml"]) is ConfigNode and copied["a.yaml"].node.n == 7
    copied["a.yaml"].node.n = 8
    assert repo["a.yaml"].node.n == 7
    repo["a.yaml"].node = OmegaConf.create({"other": 1})
    assert ConfigStore.instance().load("unopened/group/a.yaml").node == {"other": 1}


def test_an_entry_equals_hydras_and_pickles_as_it(stored):
    repo = stored(a=FULL, b=FULL)
    same = ConfigNode("a.yaml", OmegaConf.structured(FULL), "unopened/group", "pack", "me")

    assert repo["a.yaml"] == same and same == repo["a.yaml"] and repo["a.yaml"] != repo["b.yaml"]
    again = pickle.loads(pickle.dumps(repo["a.yaml"]))
    assert type(again) is ConfigNode and again == same


def test_a_store_that_was_replaced_is_called(stored, monkeypatch):
    called = []
    monkeypatch.setattr(ConfigStore, "store", lambda self, **kwargs: called.append(kwargs["name"]))

    with pytest.raises(KeyError):
        stored(a=FULL)
    assert called == ["a"]


def of_any(value: Any): ...
def of_int(value: int): ...
def of_maybe(value: str | None): ...
def of_union(value: int | str): ...
def of_float(value: float): ...
def of_bytes(value: bytes): ...
def of_list(value: list[int]): ...
def of_colour(value: Colour): ...


values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.binary(max_size=3), st.just("${"),
    st.just("???"), st.just(Colour.red), st.just(FULL), st.just([1]),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([of_any, of_int, of_maybe, of_union, of_float, of_bytes, of_list, of_colour]), values)
def test_what_is_sure_to_open_opens(function, value):
    config = builds(function, value=value)

    if is_sure_to_open(config):
        node = OmegaConf.structured(config)._get_node("value")
        assert isinstance(node, DictConfig) or type(node._value()) is type(value)
