"""Deleting, copying, renaming, updating and merging."""

import app
import pytest
from hydra.core.config_store import ConfigStore

from hydra_zen import ZenStore, instantiate
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError


def conf(value):
    """Return a config that says `value`."""
    return {"value": value}


def filled(name, **groups):
    """Return a store with a config per group; ``_`` stands for no group."""
    store = ZenStore(name)
    for group, names in groups.items():
        for entry in names:
            store(conf(f"{name} {entry}"), name=entry, group=None if group == "_" else group)
    return store


class TestDelete:
    @pytest.mark.parametrize(
        "delete", [lambda store: store.delete_entry("g", "a"), lambda store: store.__delitem__(("g", "a"))]
    )
    def test_it_is_gone_from_store_queue_and_mirrors(self, delete):
        store = filled("s", g="ab")
        mirror = store(group="g")
        delete(mirror)
        assert list(store["g"]) == [("g", "b")]
        assert list(store._queue) == [("g", "b")]
        with pytest.raises(KeyError):
            delete(store)

    def test_the_name_is_free_again(self):
        store = filled("s", g="a")
        del store["g", "a"]
        store(conf(2), name="a", group="g")
        assert store["g", "a"] == {"value": 2}


class TestCopy:
    def test_names(self):
        store = ZenStore("s")
        assert store.copy().name == "s_copy"
        assert store.copy("t").name == "t"
        assert store.copy().copy().name == "s_copy_copy"

    def test_entries_and_queues_are_independent(self):
        store = filled("s", g="ab")
        copied = store.copy()
        del copied["g", "a"]
        copied(conf(3), name="c", group="g")
        store._queue.clear()
        assert list(store["g"]) == [("g", "a"), ("g", "b")]
        assert list(copied["g"]) == [("g", "b"), ("g", "c")]
        assert list(copied._queue) == [("g", "b"), ("g", "c")]

    @pytest.mark.parametrize("made_before", [True, False])
    def test_nodes_are_independent(self, made_before):
        store = filled("s", g="a")
        if made_before:
            assert store["g", "a"]
        copied = store.copy()
        copied["g", "a"]["value"] = 1
        assert store["g", "a"] == {"value": "s a"}
        again = copied.copy()
        store["g", "a"]["value"] = 2
        assert copied["g", "a"] == again["g", "a"] == {"value": 1}

    def test_config_classes_are_made_once_for_all_copies(self):
        made = []
        store = ZenStore()
        store(app.area, to_config=lambda target: made.append(1) or type("Conf", (), {}))
        copies = [store.copy(), store.copy().copy(), store | ZenStore()]
        assert len({copied[None, "area"] for copied in copies} | {store[None, "area"]}) == 1
        assert made == [1]

    def test_thousands_of_copies_of_copies(self):
        store = filled("s", g="a")
        copied = store
        for _ in range(3000):
            copied = copied.copy("c")
        assert copied["g", "a"] == {"value": "s a"}

    def test_defaults_are_copied(self):
        copied = ZenStore("s", overwrite_ok=True)(group="g", h=3).copy()
        copied(app.area, w=1)
        copied(app.area, w=2)
        assert instantiate(copied["g", "area"]) == 6


class TestMappedGroups:
    @pytest.mark.parametrize(
        ("mapping", "expected"),
        [
            ({}, {None: ["x"], "a": ["x"], "a/b": ["y"]}),
            ({"a": "c"}, {None: ["x"], "a/b": ["y"], "c": ["x"]}),
            ({None: "c", "a/b": None}, {"a": ["x"], "c": ["x"], None: ["y"]}),
            ({"a": None, None: "a"}, {"a/b": ["y"], "a": ["x"], None: ["x"]}),
            ({"unknown": "c"}, {None: ["x"], "a": ["x"], "a/b": ["y"]}),
            (lambda group: f"p/{group}", {"p/None": ["x"], "p/a": ["x"], "p/a/b": ["y"]}),
        ],
    )
    def test_renamed(self, mapping, expected):
        store = filled("s", _="x", a="x", **{"a/b": "y"})
        before = repr(store)
        result = store.copy_with_mapped_groups(mapping)
        assert repr(result) == f"s_copy\n{expected}"
        assert repr(store) == before
        assert [entry["group"] for entry in result] == [group for group in expected]

    def test_groups_can_be_swapped(self):
        result = filled("s", a="x", b="x").copy_with_mapped_groups({"a": "b", "b": "a"})
        assert result["a", "x"] == {"value": "s x"}
        assert list(result._queue) == [("b", "x"), ("a", "x")]

    def test_collisions(self):
        store = filled("s", a="x", b="xy")
        with pytest.raises(HydraZenValueError, match=r"^\(name=x group=b\): Store entry already exists"):
            store.copy_with_mapped_groups({"a": "b"})
        assert (
            repr(store.copy_with_mapped_groups({"a": "b"}, overwrite_ok=True, store_name="t")) == "t\n{'b': ['x', 'y']}"
        )
        moved = store.copy_with_mapped_groups({"b": "c", "a": "b"}, overwrite_ok=True)
        assert repr(moved) == "s_copy\n{'b': ['x'], 'c': ['x', 'y']}"
        permissive = ZenStore("s", overwrite_ok=True)
        permissive |= store
        assert len(permissive.copy_with_mapped_groups({"a": "b"})) == 2
        with pytest.raises(HydraZenValueError):
            permissive.copy_with_mapped_groups({"a": "b"}, overwrite_ok=False)

    def test_what_moves_replaces_what_stays(self):
        store = ZenStore()
        store(conf(1), name="x", group="a")
        store(conf(2), name="x", group="b")
        for mapping, value in [({"a": "b"}, 1), ({"b": "a"}, 2)]:
            (entry,) = store.copy_with_mapped_groups(mapping, overwrite_ok=True)
            assert entry["node"] == {"value": value}

    def test_overwrite_ok_is_for_the_copying_only(self):
        result = filled("s", a="x").copy_with_mapped_groups({}, overwrite_ok=True)
        with pytest.raises(HydraZenValueError):
            result(conf(1), name="x", group="a")

    def test_renamed_entries_are_pushed_again(self, hydra_repo):
        store = filled("s", a="x", b="x")
        store.add_to_hydra_store()
        store(conf(1), name="x", group="c")
        assert list(store.copy_with_mapped_groups({"a": "d"})._queue) == [("c", "x"), ("d", "x")]

    @pytest.mark.parametrize("mapping", [3, None])
    def test_neither_mapping_nor_function(self, mapping):
        with pytest.raises(HydraZenTypeError, match="groups are mapped by a mapping or a function"):
            ZenStore().copy_with_mapped_groups(mapping)

    @pytest.mark.parametrize("mapping", [{"a": 3}, lambda group: 3])
    def test_groups_are_text(self, mapping):
        with pytest.raises(HydraZenTypeError, match="^`group` must be a str or None, but 'a' is mapped to 3"):
            filled("s", a="x").copy_with_mapped_groups(mapping)


class TestUpdate:
    def test_other_entries_replace_those_of_the_same_name(self):
        store, other = filled("s", _="ab"), filled("o", _="bc", g="a")
        store.update(other)
        assert {key: node["value"] for key, node in {**store[None], **store["g"]}.items()} == {
            (None, "a"): "s a", (None, "b"): "o b", (None, "c"): "o c", ("g", "a"): "o a",
        }  # fmt: skip
        assert repr(store) == "s\n{None: ['a', 'b', 'c'], 'g': ['a']}"
        assert repr(other) == "o\n{None: ['b', 'c'], 'g': ['a']}"

    def test_the_operator(self):
        store, other = filled("s", _="a"), filled("o", _="b")
        same = store
        store |= other
        assert store is same
        assert len(store) == 2

    def test_what_came_is_independent(self):
        store, other = ZenStore(), filled("o", _="a")
        store |= other
        store[None, "a"]["value"] = 1
        assert other[None, "a"] == {"value": "o a"}
        del store[None, "a"]
        assert len(other) == 1

    def test_queues_are_joined(self, hydra_repo):
        store, other = filled("s", _="ab"), filled("o", _="bc")
        other.add_to_hydra_store()
        other(conf(1), name="d")
        store |= other
        assert list(store._queue) == [(None, "a"), (None, "b"), (None, "d")]

    def test_itself(self):
        store = filled("s", _="a")
        node = store[None, "a"]
        store.update(store)
        store.update(store(group="g"), overwrite_ok=False)
        assert store[None, "a"] is node

    def test_overwriting_can_be_refused(self):
        store, other = filled("s", _="ab"), filled("o", _="cb")
        with pytest.raises(HydraZenValueError, match=r"^\(name=b group=None\): Store entry already exists"):
            store.update(other, overwrite_ok=False)
        with pytest.raises(HydraZenValueError):
            store.merge(other, overwrite_ok=False)
        assert repr(store) == "s\n{None: ['a', 'b']}"
        assert list(store._queue) == [(None, "a"), (None, "b")]
        store.update(other, overwrite_ok=True)
        assert len(store) == 3

    @pytest.mark.parametrize("other", [3, {}, None, [app.area]])
    def test_only_with_stores(self, other):
        store = ZenStore()
        for combine in (store.update, store.merge):
            with pytest.raises(HydraZenTypeError, match="^`update` takes a ZenStore, got "):
                combine(other)
        with pytest.raises(TypeError, match="unsupported operand"):
            store | other
        with pytest.raises(TypeError, match="unsupported operand"):
            store |= other

    def test_an_eager_store_pushes_at_once(self, hydra_repo):
        store = ZenStore("s", deferred_hydra_store=False)
        store |= filled("o", _="a", g="b")
        assert not store.has_enqueued()
        assert hydra_repo["a.yaml"].node == {"value": "o a"}
        assert hydra_repo["g"]["b.yaml"].node == {"value": "o b"}

    def test_an_eager_store_keeps_nothing_that_hydra_refuses(self, hydra_repo):
        store = ZenStore("s", deferred_hydra_store=False)
        store(conf(1), name="a")
        before = ConfigStore.instance().list("")
        with pytest.raises(HydraZenValueError, match="Hydra config store entry already exists"):
            store |= filled("o", _="ba")
        assert repr(store) == "s\n{None: ['a']}"
        assert store[None, "a"] == {"value": 1}
        assert not store.has_enqueued()
        assert ConfigStore.instance().list("") == before


class TestMerge:
    def test_a_new_store_with_the_name_and_defaults_of_the_first(self):
        store, other = filled("s", _="ab")(group="g", h=5), filled("o", _="bc")(group="x")
        result = store | other
        assert repr(result) == "s_copy\n{None: ['a', 'b', 'c']}"
        assert result[None, "b"] == {"value": "o b"}
        result(app.area, w=1)
        assert result["g", "area"].h == 5
        assert len(store) == len(other) == 2
        assert store.merge(other, "t").name == "t"
        assert store.merge(other, store_name="t").name == "t"

    def test_with_itself(self):
        store = filled("s", _="ab")
        assert repr(store | store) == "s_copy\n{None: ['a', 'b']}"
