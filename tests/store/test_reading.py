"""Reading a store."""

import copy
import pickle

import app
import pytest

from hydra_zen import ZenStore, instantiate, to_yaml
from hydra_zen import store as ready_made
from hydra_zen.errors import HydraZenKeyError


@pytest.fixture
def store():
    """Return a store with entries outside groups, in a group and in sub-groups."""
    result = ZenStore("s")
    for group, name in [("a/b", "x"), (None, "y"), ("a", "x"), ("ab", "z"), ("a/b/c", "x"), (None, "x")]:
        result({"at": f"{group}/{name}"}, group=group, name=name)
    return result


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (None, [(None, "y"), (None, "x")]),
        ("a", [("a/b", "x"), ("a", "x"), ("a/b/c", "x")]),
        ("a/b", [("a/b", "x"), ("a/b/c", "x")]),
        ("ab", [("ab", "z")]),
        ("a/", []),
        ("", []),
        ("nope", []),
    ],
)
def test_a_group_with_its_sub_groups(store, key, expected):
    assert store[key] == {at: {"at": f"{at[0]}/{at[1]}"} for at in expected}


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (None, True), ("a", True), ("a/b", True), ("a/b/c", True), ("ab", True), ("a/", False), ("", False),
        ("b", False), (("a", "x"), True), (("a", "y"), False), ((None, "x"), True), (("a", "x", "y"), False),
        ((), False), (1, False),
    ],
)  # fmt: skip
def test_membership(store, key, expected):
    assert (key in store) is expected


def test_no_ungrouped_entries():
    store = ZenStore()
    store({}, name="x", group="g")
    assert None not in store
    assert store[None] == {}


def test_unhashable_keys(store):
    with pytest.raises(TypeError, match="unhashable"):
        [] in store  # noqa: B015
    with pytest.raises(TypeError, match="unhashable"):
        store[["a"]]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        (("a", "xx"), "(name=xx group=a): there is no such entry in group 'a'. Did you mean 'x'?"),
        ((None, "zzz"), "(name=zzz group=None): there is no such entry outside all groups."),
        (("a/bb", "x"), "(name=x group=a/bb): there are no entries in group 'a/bb'. Did you mean 'a/b'?"),
        ((1, 2), "(name=2 group=1): there are no entries in group 1."),
        (1, "1 names no entry: an entry is named by its group (None outside all groups) and its name"),
        (("a", ""), "(name= group=a): there is no such entry in group 'a'."),
    ],
)  # fmt: skip
def test_what_is_not_there(store, key, message):
    for read in (store.__getitem__, store.__delitem__):
        with pytest.raises(KeyError) as info:
            read(key)
        assert isinstance(info.value, HydraZenKeyError)
        assert str(info.value) == message
        assert info.value.value == key
    assert len(store) == 6


def test_a_bare_group_is_not_deleted(store):
    with pytest.raises(KeyError):
        del store["a"]


def test_get_entry(store):
    entry = store.get_entry("a", "x")
    assert entry == {"name": "x", "group": "a", "package": None, "provider": None, "node": {"at": "a/x"}}
    assert entry["node"] is store["a", "x"]
    entry["name"] = "other"
    assert store.get_entry("a", "x")["name"] == "x"
    with pytest.raises(KeyError):
        store.get_entry("a", "y")


def test_iteration_gives_copies_in_order(store):
    entries = list(store)
    assert [(entry["group"], entry["name"]) for entry in entries] == [
        ("a/b", "x"), (None, "y"), ("a", "x"), ("ab", "z"), ("a/b/c", "x"), (None, "x"),
    ]  # fmt: skip
    for entry in entries:
        entry["group"] = "other"
    assert "other" not in store


def test_entries_may_go_during_iteration(store):
    for entry in store:
        del store[entry["group"], entry["name"]]
    assert len(store) == 0


def test_size_and_truth(store):
    assert len(store) == 6
    assert store
    assert not ZenStore()


def test_groups(store):
    assert store.groups == [None, "a", "a/b", "a/b/c", "ab"]
    assert ZenStore().groups == []


def test_repr(store):
    assert repr(store) == "s\n{'a/b': ['x'], None: ['y', 'x'], 'a': ['x'], 'ab': ['z'], 'a/b/c': ['x']}"
    assert repr(ZenStore()) == "custom_store\n{}"


def test_equality(store):
    assert store == store(group="g")
    assert store != store.copy()
    assert store != 1
    assert ZenStore() != ZenStore()
    assert copy.copy(store) == store
    assert copy.deepcopy(store) != store


def test_a_pickled_store_is_a_copy(store):
    mirror = store(group="g", to_config=dict)
    mirror({"h": 1}, name="n")
    first, second = pickle.loads(pickle.dumps((store, mirror)))
    assert first == second
    assert first != store
    assert repr(first) == repr(store)
    assert list(first) == list(store)
    assert list(first._queue) == list(store._queue)
    second([("k", 1)], name="m")
    assert first["g", "m"] == {"k": 1}
    assert ("g", "m") not in store


def test_a_pickled_store_of_configs(store):
    fresh = ZenStore()
    fresh(app.area, w=2)
    fresh(app.Box)
    fresh[None, "area"]
    again = pickle.loads(pickle.dumps(fresh))
    assert again[None, "area"] is fresh[None, "area"]
    assert instantiate(again[None, "area"]) == 4
    assert to_yaml(again[None, "Box"]) == to_yaml(fresh[None, "Box"])


def test_the_ready_made_store():
    assert ready_made.name == "zen_store"
    assert type(ready_made) is ZenStore


class TestQueue:
    """`_queue` is private, yet programs read it."""

    def test_it_is_an_ordered_set_of_keys(self, store):
        queue = store._queue
        assert list(queue) == [("a/b", "x"), (None, "y"), ("a", "x"), ("ab", "z"), ("a/b/c", "x"), (None, "x")]
        assert queue == set(queue)
        assert len(queue) == 6
        assert ("a", "x") in queue
        assert repr(queue).startswith("{('a/b', 'x'), (None, 'y'), ")
        assert queue - {("a", "x")} == set(queue) - {("a", "x")}
        copied = queue.copy()
        copied.discard(("a", "x"))
        assert ("a", "x") in queue

    def test_it_can_be_changed(self, store):
        store._queue.remove(("a", "x"))
        store._queue.clear()
        assert not store.has_enqueued()
        assert repr(store._queue) == "set()"
        store._queue.add(("a", "x"))
        assert store.has_enqueued()
