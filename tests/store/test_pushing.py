"""Giving entries to Hydra: in order, all or none."""

import os
import subprocess
import sys

import app
import pytest
from hydra import compose, initialize
from hydra.conf import HydraConf, RunDir
from hydra.core.config_store import ConfigStore

from hydra_zen import ZenStore, builds, make_config
from hydra_zen.errors import HydraZenValueError

pytestmark = pytest.mark.usefixtures("hydra_repo")


def flat(repo, prefix=""):
    """Return Hydra's user configs as {path: node}."""
    result = {}
    for name, value in repo.items():
        if isinstance(value, dict):
            result.update(flat(value, f"{prefix}{name}/"))
        else:
            result[f"{prefix}{name}"] = value
    return result


def test_where_entries_arrive(hydra_repo):
    store = ZenStore()
    store(app.area, w=2, package="p.q", provider="me")
    store({"x": 1}, name="deep", group="a/b")
    store.add_to_hydra_store()
    entry = hydra_repo["area.yaml"]
    assert (entry.name, entry.group, entry.package, entry.provider) == ("area.yaml", None, "p.q", "me")
    assert entry.node == {"_target_": "app.area", "w": 2, "h": 2}
    assert hydra_repo["a"]["b"]["deep.yaml"].node == {"x": 1}
    assert hydra_repo["a"]["b"]["deep.yaml"].group == "a/b"


def test_the_queue_is_pushed_once(hydra_repo):
    store = ZenStore()
    assert not store.has_enqueued()
    store({}, name="a")
    mirror = store(group="g")
    assert mirror.has_enqueued()
    mirror.add_to_hydra_store()
    assert not store.has_enqueued()
    del hydra_repo["a.yaml"]
    store.add_to_hydra_store()
    assert "a.yaml" not in hydra_repo


def test_in_the_order_in_which_they_came(monkeypatch):
    order = []
    original = ConfigStore.store
    monkeypatch.setattr(ConfigStore, "store", lambda self, **kw: (order.append(kw["name"]), original(self, **kw)))
    store = ZenStore(overwrite_ok=True)
    names = [f"n{i * 7919 % 50}" for i in range(50)]
    for name in names:
        store({}, name=name)
    store.add_to_hydra_store()
    assert order == names
    order.clear()
    store.enqueue_all()
    store.add_to_hydra_store()
    assert order == names


def test_existing_configs_are_not_replaced(hydra_repo):
    ConfigStore.instance().store(name="a", node={"v": 1})
    store = ZenStore()
    store({"v": 2}, name="a")
    with pytest.raises(
        HydraZenValueError, match=r"^\(name=a group=None\): Hydra config store entry already exists"
    ) as info:
        store.add_to_hydra_store()
    assert info.value.value == (None, "a")
    assert store.has_enqueued()
    store.add_to_hydra_store(overwrite_ok=True)
    assert hydra_repo["a.yaml"].node == {"v": 2}


def test_overwriting_stores_replace_them(hydra_repo):
    store = ZenStore(overwrite_ok=True)
    for value in (1, 2):
        store({"v": value}, name="a")
        assert store.has_enqueued()
        store.add_to_hydra_store()
    assert hydra_repo["a.yaml"].node == {"v": 2}
    store.enqueue_all()
    with pytest.raises(HydraZenValueError):
        store.add_to_hydra_store(overwrite_ok=False)


def test_enqueue_all():
    store = ZenStore()
    store({}, name="a")
    store({}, name="b")
    store.add_to_hydra_store()
    store.enqueue_all()
    assert list(store._queue) == [(None, "a"), (None, "b")]
    with pytest.raises(HydraZenValueError):
        store.add_to_hydra_store()
    store.add_to_hydra_store(overwrite_ok=True)
    assert not store.has_enqueued()


def test_a_name_and_a_group_may_be_equal(hydra_repo):
    store = ZenStore()
    store({"a": 1}, name="model")
    store({"a": 2}, name="small", group="model")
    store.add_to_hydra_store()
    assert hydra_repo["model.yaml"].node == {"a": 1}
    assert hydra_repo["model"]["small.yaml"].node == {"a": 2}


def test_deleted_entries_are_not_pushed(hydra_repo):
    store = ZenStore()
    store({}, name="a")
    store({}, name="b")
    del store[None, "a"]
    store.add_to_hydra_store()
    assert "a.yaml" not in hydra_repo
    assert "b.yaml" in hydra_repo


def bad_to_config(target):
    raise ZeroDivisionError(target)


@pytest.mark.parametrize(
    ("add", "error", "message"),
    [
        (lambda store: store({}, name="bad", to_config=bad_to_config), ZeroDivisionError, "^{}$"),
        (lambda store: store(app.area, name="bad", width=1), TypeError, "Building: area"),
        (lambda store: store(object(), name="bad", to_config=lambda x: x), ValueError, "unsupported type"),
        (
            lambda store: store({"x": object()}, name="bad", to_config=lambda x: x),
            ValueError,
            "not a supported primitive",
        ),
        (lambda store: store({}, name="taken"), HydraZenValueError, "Hydra config store entry already exists"),
        (lambda store: store({}, name="a.yaml"), HydraZenValueError, r"^\(name=a.yaml .* already exists"),
        (lambda store: store({}, name="n", group="new/b.yaml/c"), HydraZenValueError, "'b.yaml' is a config in Hydra"),
        (
            lambda store: store({}, name="n", group="taken.yaml"),
            HydraZenValueError,
            "'taken.yaml' is a config in Hydra",
        ),
    ],
)
def test_all_or_none(hydra_repo, add, error, message):
    ConfigStore.instance().store(name="taken", node={"v": 1})
    ConfigStore.instance().store(name="old", node={"v": 1}, group="g")
    before = flat(hydra_repo)
    store = ZenStore()
    store({}, name="a")
    store({}, name="b", group="new")
    add(store)
    store({}, name="z", group="new/newer")
    with pytest.raises(error, match=message):
        store.add_to_hydra_store()
    assert flat(hydra_repo) == before
    assert "new" not in hydra_repo
    assert len(store._queue) == 4


def test_what_was_replaced_comes_back(hydra_repo):
    ConfigStore.instance().store(name="old", node={"v": 1}, group="g")
    before = flat(hydra_repo)
    store = ZenStore(overwrite_ok=True)
    store({"v": 2}, name="old", group="g")
    store({"v": 3}, name="old.yaml", group="g")
    store({"v": 3}, name="new", group="g")
    store(object(), name="bad", to_config=lambda x: x)
    with pytest.raises(ValueError, match="unsupported type"):
        store.add_to_hydra_store()
    assert flat(hydra_repo) == before
    del store[None, "bad"]
    store.add_to_hydra_store()
    assert hydra_repo["g"]["old.yaml"].node == {"v": 3}


class TestEagerStores:
    def test_pushed_at_once(self, hydra_repo):
        store = ZenStore(deferred_hydra_store=False)
        store(group="g")(app.area, w=1)
        assert hydra_repo["g"]["area.yaml"].node.w == 1
        assert not store.has_enqueued()
        store.add_to_hydra_store()

    @pytest.mark.parametrize(
        ("options", "error"),
        [({"name": "taken"}, HydraZenValueError), ({"to_config": bad_to_config}, ZeroDivisionError)],
    )
    def test_what_hydra_refuses_is_not_kept(self, options, error):
        ConfigStore.instance().store(name="taken", node={"v": 1})
        store = ZenStore(deferred_hydra_store=False)
        store(app.Box)
        with pytest.raises(error):
            store(app.area, **options)
        assert repr(store) == "custom_store\n{None: ['Box']}"
        assert not store.has_enqueued()

    def test_what_hydra_refuses_replaces_nothing(self, hydra_repo):
        store = ZenStore(deferred_hydra_store=False, overwrite_ok=True)
        store({"v": 1}, name="a")
        with pytest.raises(ZeroDivisionError):
            store({"v": 2}, name="a", to_config=bad_to_config)
        assert store[None, "a"] == {"v": 1}
        assert hydra_repo["a.yaml"].node == {"v": 1}

    def test_copies_with_other_groups_are_pushed(self, hydra_repo):
        store = ZenStore(deferred_hydra_store=False)
        store({"v": 1}, name="a", group="g")
        copied = store.copy_with_mapped_groups({"g": "h"})
        assert hydra_repo["h"]["a.yaml"].node == {"v": 1}
        assert not copied.has_enqueued()


class TestHydraConf:
    """A config of Hydra itself goes to where Hydra looks for it."""

    @pytest.mark.parametrize("target", [HydraConf(run=RunDir("there")), HydraConf, type("Mine", (HydraConf,), {})])
    def test_it_replaces_the_stock_config(self, hydra_repo, target):
        store = ZenStore()
        assert store(target) is target
        entry = store.get_entry("hydra", "config")
        assert entry["provider"] == "hydra_zen"
        assert entry["node"] is target
        store.add_to_hydra_store()
        assert hydra_repo["hydra"]["config.yaml"].provider == "hydra_zen"

    def test_only_once(self):
        store = ZenStore()
        store(HydraConf())
        with pytest.raises(HydraZenValueError, match=r"^\(name=config group=hydra\): Store entry already exists"):
            store(HydraConf())
        store.add_to_hydra_store()
        other = ZenStore()
        other(HydraConf())
        with pytest.raises(HydraZenValueError, match=r"^\(name=config group=hydra\): Hydra config store entry already"):
            other.add_to_hydra_store()
        other.add_to_hydra_store(overwrite_ok=True)

    def test_by_name(self, hydra_repo):
        store = ZenStore()
        store(HydraConf(run=RunDir("there")), name="config", group="hydra")
        store.add_to_hydra_store()
        assert hydra_repo["hydra"]["config.yaml"].node.run.dir == "there"

    @pytest.mark.parametrize(
        ("defaults", "call", "key", "provider"),
        [
            ({}, {"provider": "me"}, ("hydra", "config"), "me"),
            ({"provider": "me"}, {}, ("hydra", "config"), "me"),
            ({"zen_partial": True, "package": "p"}, {}, ("hydra", "config"), "hydra_zen"),
            ({"group": "hydra"}, {}, ("hydra", "config"), "hydra_zen"),
            ({}, {"name": "n"}, (None, "n"), None),
            ({}, {"name": "n", "group": "g"}, ("g", "n"), None),
            ({"name": "n"}, {}, (None, "n"), None),
            ({"name": "n", "group": "g"}, {}, ("g", "n"), None),
            ({"group": "g"}, {"name": "n"}, ("g", "n"), None),
        ],
    )
    def test_a_place_that_was_given_counts(self, defaults, call, key, provider):
        store = ZenStore()
        store(**defaults)(HydraConf(), **call)
        assert store.get_entry(*key)["provider"] == provider

    def test_the_class_has_a_name_of_its_own(self):
        store = ZenStore()
        store(HydraConf, group=None)
        store(group="g")(HydraConf)
        assert repr(store) == "custom_store\n{None: ['HydraConf'], 'g': ['HydraConf']}"


def test_hydra_composes_what_was_stored():
    store = ZenStore()
    store(make_config("shape", hydra_defaults=["_self_", {"shape": "box"}], size=2), name="main")
    shape = store(group="shape")
    shape(builds(app.Box, side="${size}"), name="box")
    shape(app.area, w="${size}", name="area")
    store.add_to_hydra_store()
    with initialize(version_base="1.3", config_path=None):
        assert compose("main").shape == {"_target_": "app.Box", "side": 2}
        assert compose("main", ["shape=area", "size=4"]).shape == {"_target_": "app.area", "w": 4, "h": 2}


def test_hydra_is_not_imported_before_it_is_needed():
    program = (
        "import sys\n"
        "from hydra_zen import ZenStore, store\n"
        "import app\n"
        "store(group='g')(app.area, w=1)\n"
        "store({'a': 1}, name='d')\n"
        "list(store), store.copy(), store | ZenStore(), store.copy_with_mapped_groups({}), repr(store)\n"
        "assert not {'hydra', 'omegaconf'} & sys.modules.keys()\n"
        "store.add_to_hydra_store()\n"
        "assert {'hydra', 'omegaconf'} <= sys.modules.keys()\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", program], check=True, env=env)
