"""Trees of OmegaConf's nodes: copies, comparisons, what is kept of them, and their YAML."""

import copy
import math
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from omegaconf import MISSING, AnyNode, DictConfig, ListConfig, OmegaConf

from hydra_zen._base import omegaconf_yaml_text
from hydra_zen._base.omegaconf_paths import is_real_container, place, refers
from hydra_zen._base.omegaconf_trees import KeptTree, are_same, copied, plain
from hydra_zen._base.omegaconf_yaml_text import yaml_text
from hydra_zen._base.sentinels import NOTHING


class Colour(Enum):
    red = 1
    blue = 2


@dataclass
class Leaf:
    n: int = 1
    x: float | None = -0.0
    text: str = "a"
    data: bytes = b"q"
    flag: bool = True


@dataclass
class Tree:
    leaf: Leaf = field(default_factory=Leaf)
    leaves: list[Leaf] = field(default_factory=lambda: [Leaf(), Leaf(2)])
    by_colour: dict[Colour, int] = field(default_factory=lambda: {Colour.red: 1})
    colour: Colour = Colour.blue
    path: Path = Path("a/b")
    either: int | str = 3
    no_leaf: Leaf | None = None
    must: int = MISSING
    anything: Any = "${leaf}"
    maybe: list[int] | None = None
    reference: int = "${leaf.n}"
    mapping: dict[str, Any] = field(default_factory=lambda: {"a": None, "b": ["c"]})


def fixed():
    flagged = OmegaConf.create({"a": {"b": 1}, "c": [1, [2]]}, flags={"readonly": True, "struct": False})
    OmegaConf.set_struct(flagged.a, True)
    cached = OmegaConf.create({"when": "${oc.env:HOME}", "x": "${when}"})
    OmegaConf.get_cache(cached)["now"][("a",)] = ["b"]
    objects = OmegaConf.create({"a": AnyNode(object(), flags={"allow_objects": True})}, flags={"allow_objects": True})
    unusual = DictConfig(
        {"a": DictConfig(None), "b": DictConfig("???"), "c": ListConfig(None), "d": ListConfig("${e}")}
    )
    return {
        "typed": OmegaConf.structured(Tree),
        "instance": OmegaConf.structured(Tree(leaves=[], either="s", no_leaf=Leaf())),
        "flagged": flagged,
        "cached": cached,
        "objects": objects,
        "unusual": unusual,
        "none": DictConfig(None),
        "keys": OmegaConf.create({1: "a", False: "b", 2.5: "c", b"x": "d", Colour.red: "e", "": "f"}),
        "empty": ListConfig([]),
    }


FIXED = fixed()


def anatomy(node):
    """Return everything about a node and what is below it, but for its parent and its caches."""
    if not hasattr(node, "_metadata"):
        return type(node), repr(node), node if isinstance(node, (str, int)) else None
    state = dict(vars(node))
    metadata = dict(vars(state.pop("_metadata")))
    del state["_parent"], state["_flags_cache"]
    # They may be changed later.
    metadata |= {"flags": dict(metadata["flags"]), "resolver_cache": copy.deepcopy(metadata["resolver_cache"])}
    content = state.pop("_content") if "_content" in state else state.pop("_val")
    if isinstance(content, dict):
        below = [(key, type(key), anatomy(child), child._parent is node) for key, child in content.items()]
    elif isinstance(content, list):
        below = [(anatomy(child), child._parent is node) for child in content]
    else:
        below = anatomy(content)
    return type(node), list(metadata.items()), state, type(content), below


@pytest.mark.parametrize("name", FIXED)
def test_a_copy_is_what_python_copies(name):
    tree = FIXED[name]
    before = anatomy(tree)

    copy_of_ours, copy_of_python = copied(tree), copy.deepcopy(tree)

    assert anatomy(copy_of_ours) == anatomy(copy_of_python) == before == anatomy(tree)
    assert are_same(copy_of_ours, tree) and are_same(tree, copy_of_ours)
    assert shared(copy_of_ours) & shared(tree) == set()


def shared(node):
    """Return the ids of everything that a change of a tree could change."""
    state = vars(node)
    ids = {
        id(node),
        id(state),
        id(state["_metadata"]),
        id(state["_metadata"].flags),
        id(state["_metadata"].resolver_cache),
    }
    content = state.get("_content")
    if isinstance(content, (dict, list)):
        ids.add(id(content))
        for child in content.values() if isinstance(content, dict) else content:
            ids |= shared(child)
    return ids


def test_a_copy_without_a_key():
    tree = OmegaConf.create({"a": 1, "hydra": {"b": 2}, "c": 3})

    assert copied(tree, without="hydra") == {"a": 1, "c": 3} and list(tree) == ["a", "hydra", "c"]


def test_nodes_that_are_not_known_are_copied_by_python():
    class Own(DictConfig):
        pass

    tree = OmegaConf.create({"a": 1})
    tree.__dict__["_content"]["own"] = Own({"b": 2}, parent=tree)

    made = copied(tree)

    # What a class of its own makes of copying is its own affair.
    assert made.own == {"b": 2} and made.own is not tree.own and made.own._get_parent() is made
    assert tree.own._get_parent() is tree


CHANGES = {
    "a value": lambda tree: OmegaConf.update(tree, "leaf.n", 7),
    "the sign of zero": lambda tree: OmegaConf.update(tree, "leaf.x", 0.0),
    "not a number": lambda tree: OmegaConf.update(tree, "leaf.x", math.nan),
    "the type of a value": lambda tree: OmegaConf.update(tree, "anything", True),
    "a member of a union": lambda tree: OmegaConf.update(tree, "either", "3"),
    "an item": lambda tree: OmegaConf.update(tree, "leaves.1.text", "z"),
    "one more item": lambda tree: tree.leaves.append(Leaf(3)),
    "no item": lambda tree: tree.leaves.clear(),
    "a new key": lambda tree: OmegaConf.update(tree, "mapping.new", 1, force_add=True),
    "no key": lambda tree: tree.mapping.pop("a"),
    "a flag": lambda tree: OmegaConf.set_readonly(tree.leaf, True),
    "a flag of all": lambda tree: OmegaConf.set_readonly(tree, True),
    "none": lambda tree: OmegaConf.update(tree, "leaf.x", None),
    "a container for none": lambda tree: OmegaConf.update(tree, "no_leaf", Leaf(4)),
    "a list for none": lambda tree: OmegaConf.update(tree, "maybe", [1]),
    "a reference": lambda tree: OmegaConf.update(tree, "leaf", "${no_leaf}"),
    "a cached answer": lambda tree: OmegaConf.get_cache(tree)["now"].update({("a",): 1}),
    "an enum": lambda tree: OmegaConf.update(tree, "colour", Colour.red),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_kept_tree_is_the_tree(change):
    reference = FIXED["typed"]
    tree = copy.deepcopy(reference)
    CHANGES[change](tree)
    expected = anatomy(tree)

    assert not are_same(reference, tree)
    kept = KeptTree(reference, tree)
    OmegaConf.set_struct(tree, True)
    first, second = kept.restored(), kept.restored()

    assert anatomy(first) == anatomy(second) == expected
    assert shared(first) & (shared(second) | shared(reference) | shared(tree)) == set()


values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.sampled_from(["${a}", "???", "yes", "1e3"]),
)
keys = st.one_of(st.text(max_size=5), st.integers(-2, 2), st.booleans())
trees = st.dictionaries(
    keys,
    st.recursive(
        values, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=3))
    ),
    max_size=12,
)


def created(values):
    try:
        return OmegaConf.create(values)
    except Exception:
        return OmegaConf.create({})


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees, trees)
def test_any_trees(one, other):
    one, other = created(one), created(other)

    assert anatomy(copied(one)) == anatomy(copy.deepcopy(one))
    assert anatomy(KeptTree(one, other).restored()) == anatomy(other)
    assert repr(plain(one)) == repr(OmegaConf.to_container(one, enum_to_str=True))
    for tree in one, OmegaConf.create({"top": one}), OmegaConf.create([one]):
        for _ in range(2):
            assert yaml_text(tree) == OmegaConf.to_yaml(tree)
            assert yaml_text(tree, below="top") == OmegaConf.to_yaml(tree)


@pytest.mark.parametrize("name", [name for name in FIXED if name not in ("objects", "none")])
def test_the_yaml_of_every_kind_of_node(name):
    tree = FIXED[name]

    assert repr(plain(tree)) == repr(OmegaConf.to_container(tree, enum_to_str=True))
    assert yaml_text(tree) == yaml_text(tree) == OmegaConf.to_yaml(tree)


TEXTS = st.text(st.sampled_from("ab yY-:#'\"\n\t\r{}[],&*!|>%@`?1.0eé€😀\x85\u2028\ufeff\x07"), max_size=120)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, max_size=3), TEXTS)
def test_texts_in_yaml(texts, key):
    tree = OmegaConf.create({"texts": texts, key: {"below": {key: texts}}})

    assert yaml_text(tree) == OmegaConf.to_yaml(tree)


def test_many_keys_in_yaml():
    tree = OmegaConf.create({f"key{i}": {"n": i} for i in range(100)})

    for _ in range(3):
        assert yaml_text(tree) == OmegaConf.to_yaml(tree)
        tree.key50 = "other"


def test_yaml_without_libyaml(monkeypatch):
    monkeypatch.setattr(omegaconf_yaml_text, "_fast_dumper", lambda: None)

    assert yaml_text(OmegaConf.create({"unusual": [1.25]})) == "unusual:\n- 1.25\n"


def test_places():
    tree = FIXED["unusual"]
    tree.f = [{"g": "${h}"}]

    assert place(tree, ["f", "0", "g"])._value() == "${h}"
    assert (
        place(tree, ["f", "1"]) is None
        and place(tree, ["d", "x"]) is None
        and place(tree, ["f", "0", "g", "x"]) is None
    )
    assert place(tree, ["new", "x"]) is NOTHING
    assert is_real_container(tree.f) and not any(map(is_real_container, map(tree._get_node, "abcd")))
    assert not is_real_container(None) and not is_real_container(NOTHING)
    assert refers(tree) and refers(tree.f) and not refers(OmegaConf.create({"a": [1, {"b": "$"}]}))
