"""Calling a store: what is stored under which name, what a mirror remembers, and what is refused."""

import re
import warnings
from functools import partial

import app
import pytest

from hydra_zen import DefaultBuilds, ZenStore, instantiate, just, make_config, to_yaml
from hydra_zen.errors import HydraZenTypeError, HydraZenValueError
from hydra_zen.wrapper import default_to_config


def entry_of(store):
    """Return the only entry of `store`, without its node."""
    (entry,) = store
    return {key: value for key, value in entry.items() if key != "node"}


class TestConstruction:
    def test_the_default_name(self):
        assert ZenStore().name == "custom_store"
        assert ZenStore("mine").name == "mine"

    @pytest.mark.parametrize(
        "option", ["deferred_to_config", "deferred_hydra_store", "overwrite_ok", "warn_node_kwarg"]
    )
    @pytest.mark.parametrize("value", [None, 1, "yes"])
    def test_flags_must_be_bools(self, option, value):
        with pytest.raises(HydraZenTypeError, match=f"^{option} must be a bool, got {value!r}") as info:
            ZenStore(**{option: value})
        assert info.value.parameter == option
        assert info.value.value == value

    def test_stores_start_empty_and_apart(self):
        one, other = ZenStore(), ZenStore()
        one({}, name="a")
        assert len(one) == 1
        assert len(other) == 0
        assert one != other

    def test_there_is_no_room_for_other_attributes(self):
        with pytest.raises(AttributeError):
            ZenStore().anything = 1

    def test_a_store_is_no_key(self):
        with pytest.raises(TypeError, match="unhashable type: 'ZenStore'"):
            hash(ZenStore())


class TestWhatIsStored:
    def test_the_target_comes_back_unchanged(self):
        store = ZenStore()
        for target in (app.area, app.Box, app.Plan, app.Plan(), {"a": 1}, [1]):
            assert store(target, name=str(len(store))) is target

    def test_a_stack_of_decorators(self):
        store = ZenStore()

        @store(name="outer", x=1)
        @store(name="inner", x=2)
        @store
        def local(x=0):
            return x

        assert [entry[1] for entry in store._queue] == ["local", "inner", "outer"]
        assert local() == 0

    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            ({}, ("area", None, None, None)),
            ({"name": "n"}, ("n", None, None, None)),
            ({"name": lambda target: target.__name__.upper()}, ("AREA", None, None, None)),
            ({"group": "a/b"}, ("area", "a/b", None, None)),
            ({"group": lambda target: f"{target.__module__}s"}, ("area", "apps", None, None)),
            ({"group": lambda _: None}, ("area", None, None, None)),
            ({"package": "x.y"}, ("area", None, "x.y", None)),
            ({"package": lambda target: target.__name__}, ("area", None, "area", None)),
            ({"provider": "me"}, ("area", None, None, "me")),
            ({"name": "", "group": ""}, ("", "", None, None)),
        ],
    )
    def test_where_it_stands(self, options, expected):
        store = ZenStore()
        store(app.area, **options)
        assert entry_of(store) == dict(zip(("name", "group", "package", "provider"), expected, strict=True))

    def test_keywords_go_to_builds(self):
        store = ZenStore()
        store(app.area, w=3, zen_partial=True, hydra_convert="all")
        assert to_yaml(store[None, "area"]) == ("_target_: app.area\n_partial_: true\n_convert_: all\nw: 3\nh: 2\n")

    def test_keywords_go_to_any_to_config(self):
        store = ZenStore()
        store(app.area, to_config=lambda target, **kw: {"target": target.__name__, **kw}, size=2)
        assert store[None, "area"] == {"target": "area", "size": 2}

    @pytest.mark.parametrize(
        "name", ["name", "group", "package", "provider", "to_config", "zen_kwargs", "target", "self"]
    )
    def test_zen_kwargs_reach_parameters_of_any_name(self, name):
        store = ZenStore()
        store(app.anything, name="n", zen_kwargs={name: 1, "other": 2} if name != "zen_kwargs" else {"other": 2})
        expected = {"other": 2} if name == "zen_kwargs" else {name: 1, "other": 2}
        assert instantiate(store[None, "n"]) == ((), expected)

    def test_zen_kwargs_of_a_mirror_are_defaults(self):
        store = ZenStore()
        mirror = store(zen_kwargs={"name": 1, "group": 1})
        mirror(app.anything, zen_kwargs={"group": 2}, name="n", other=3)
        assert instantiate(store[None, "n"]) == ((), {"name": 1, "group": 2, "other": 3})

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"zen_kwargs": 3}, "`zen_kwargs` must be a mapping of parameter names to values, got 3 (type int)"),
            (
                {"zen_kwargs": {1: 2}},
                "`zen_kwargs` must be a mapping of parameter names to values, got {1: 2} (type dict)",
            ),
            ({"zen_kwargs": {"w": 2}, "w": 1}, "`w` is given twice: as a keyword, 1, and in `zen_kwargs`, 2"),
        ],
    )
    def test_bad_zen_kwargs(self, options, message):
        with pytest.raises(HydraZenTypeError, match=f"^{re.escape(message)}$"):
            ZenStore()(app.area, **options)

    def test_another_builds_fn(self):
        class Angles(DefaultBuilds):
            @classmethod
            def _make_hydra_compatible(cls, value, **kw):
                return super()._make_hydra_compatible(90 if value == "right" else value, **kw)

        store = ZenStore()(to_config=partial(default_to_config, CustomBuildsFn=Angles))
        store(app.area, w="right")
        assert instantiate(store[None, "area"]) == 180


class TestRefusal:
    @pytest.mark.parametrize("target", [{}, [1], app.Plan(), partial(app.area, 1)])
    def test_no_name_to_infer(self, target):
        with pytest.raises(
            HydraZenTypeError, match=r"^Cannot infer config store entry name for .*store\(\.\.\., name="
        ) as info:
            ZenStore()(target)
        assert info.value.parameter == "name"

    @pytest.mark.parametrize("option", ["name", "group", "package"])
    @pytest.mark.parametrize("value", [1, lambda _: 1, ("a",)])
    def test_the_place_must_be_text(self, option, value):
        store = ZenStore()
        with pytest.raises(HydraZenTypeError, match=f"^`{option}` must be a str") as info:
            store(app.area, **{option: value})
        assert info.value.parameter == option
        assert not store
        with pytest.raises(HydraZenTypeError, match=f"^`{option}` must be a str"):
            store(**{option: value})(app.area)

    def test_a_name_is_never_none(self):
        with pytest.raises(HydraZenTypeError, match="^`name` must be a str"):
            ZenStore()(app.area, name=None)

    def test_to_config_must_be_callable(self):
        with pytest.raises(HydraZenTypeError, match=r"^`to_config` must be a callable .*, got 3 \(type int\)"):
            ZenStore()(app.area, to_config=3)

    def test_one_target_at_a_time(self):
        with pytest.raises(TypeError):
            ZenStore()(app.area, app.Box)

    @pytest.mark.parametrize(("group", "shown"), [(None, "None"), ("g/h", "g/h")])
    def test_a_name_is_taken_once(self, group, shown):
        store = ZenStore()
        store(app.area, group=group)
        with pytest.raises(HydraZenValueError, match=rf"^\(name=area group={shown}\): Store entry already exists"):
            store(app.area, group=group, w=3)
        assert "w" not in vars(store[group, "area"])

    def test_a_name_is_taken_again_where_that_is_allowed(self):
        store = ZenStore(overwrite_ok=True)
        store(app.area, w=1)
        store(app.Box)
        store(app.area, w=2)
        assert [entry["name"] for entry in store] == ["area", "Box"]
        assert store[None, "area"].w == 2


class TestWhenConfigsAreMade:
    def test_late_by_default_and_once(self):
        made = []
        store = ZenStore()
        store(app.area, to_config=lambda target: made.append(target) or target)
        assert made == []
        assert repr(store) == "custom_store\n{None: ['area']}"
        assert (None, "area") in store
        assert made == []
        assert store[None, "area"] is store.get_entry(None, "area")["node"] is next(iter(store))["node"]
        assert made == [app.area]

    def test_bad_keywords_are_reported_late_again_and_again(self):
        store = ZenStore()
        store(app.area, width=1)
        for _ in range(2):
            with pytest.raises(TypeError, match="Building: area"):
                store[None, "area"]

    def test_at_once_where_asked_for(self):
        store = ZenStore(deferred_to_config=False)
        with pytest.raises(TypeError, match="Building: area"):
            store(app.area, width=1)
        assert not store
        assert not store.has_enqueued()
        made = []
        store(app.area, to_config=lambda target: made.append(target) or target)
        assert made == [app.area]

    def test_a_deferred_store_calls_to_config_with_later_changes_of_the_target(self):
        store = ZenStore()
        target = {"a": 1}
        store(target, name="conf")
        target["a"] = 2
        assert store[None, "conf"] == {"a": 2}


class TestMirrors:
    def test_a_mirror_shares_entries_and_queue(self):
        store = ZenStore("s")
        mirror = store(group="g")
        assert mirror == store
        assert mirror.name == "s"
        assert type(mirror) is ZenStore
        mirror(app.area)
        assert ("g", "area") in store
        assert store._queue == {("g", "area")}
        del store["g", "area"]
        assert not mirror
        assert not mirror.has_enqueued()

    @pytest.mark.parametrize("call", [lambda store: store(), lambda store: store(None)])
    def test_a_call_without_a_target_is_a_mirror(self, call):
        store = ZenStore()
        assert call(store) == store
        assert call(store) is not store

    def test_later_defaults_win_and_calls_win_over_defaults(self):
        store = ZenStore()
        mirror = store(group="a", name="n", package="p", provider="q", h=1)(group="b", w=1)(h=2, zen_partial=True)
        mirror(app.area, w=5)
        mirror(app.area, name="m", group=None, package=None, provider="r", zen_partial=False)
        first, second = store
        assert {key: first[key] for key in ("name", "group", "package", "provider")} == {
            "name": "n", "group": "b", "package": "p", "provider": "q",
        }  # fmt: skip
        assert to_yaml(first["node"]) == "_target_: app.area\n_partial_: true\nw: 5\nh: 2\n"
        assert {key: second[key] for key in ("name", "group", "package", "provider")} == {
            "name": "m", "group": None, "package": None, "provider": "r",
        }  # fmt: skip
        assert to_yaml(second["node"]) == "_target_: app.area\n_partial_: false\nw: 1\nh: 2\n"

    def test_defaults_do_not_flow_back(self):
        store = ZenStore()
        store(group="g", w=1)
        store(app.area)
        assert store.groups == [None]

    def test_a_mirror_keeps_the_options_of_its_store(self):
        with pytest.raises(TypeError, match="Building: area"):
            ZenStore(deferred_to_config=False)(group="g")(app.area, width=1)

    def test_to_config_of_a_mirror(self):
        store = ZenStore()
        store(to_config=just)(app.area)
        assert instantiate(store[None, "area"]) is app.area

    def test_defaults_for_callables_pass_other_targets_by(self):
        mirror = ZenStore()(zen_partial=True, populate_full_signature=True, h=3)
        mirror({"a": 1}, name="dict")
        mirror([1, 2], name="list")
        assert mirror[None, "dict"] == {"a": 1}
        assert mirror[None, "list"] == [1, 2]
        mirror = ZenStore()(zen_partial=True, zen_wrappers=app.double)
        mirror(make_config(a=1), name="plain")
        assert to_yaml(mirror[None, "plain"]) == "a: 1\n"

    def test_defaults_pass_by_under_a_partial_of_the_stock_to_config_too(self):
        mirror = ZenStore()(to_config=partial(default_to_config, CustomBuildsFn=DefaultBuilds), zen_partial=True)
        mirror({"a": 1}, name="dict")
        assert mirror[None, "dict"] == {"a": 1}

    def test_a_to_config_of_ones_own_gets_all_defaults(self):
        mirror = ZenStore()(to_config=lambda target, **kw: {**target, **kw}, b=2)
        mirror({"a": 1}, name="dict", c=3)
        assert mirror[None, "dict"] == {"a": 1, "b": 2, "c": 3}

    def test_subclasses_stay_themselves(self):
        class Mine(ZenStore):
            pass

        store = Mine("s")
        assert {type(store(group="g")), type(store.copy()), type(store | store), type(store.merge(ZenStore()))} == {
            Mine
        }
        assert type(store.copy_with_mapped_groups({})) is Mine


class TestNode:
    """`node=` is how Hydra's own store is called."""

    def test_a_warning_where_it_is_probably_meant_for_hydra(self):
        with pytest.warns(UserWarning, match="has no option `node`") as record:
            ZenStore()(name="n", node=app.area)
        assert record[0].filename == __file__

    def test_no_warning_where_it_is_a_parameter(self):
        store = ZenStore()
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            store(app.anything, node=3)
            ZenStore(warn_node_kwarg=False)(node=3)
            ZenStore(warn_node_kwarg=False)(group="g")(node=3)
        assert instantiate(store[None, "anything"]) == ((), {"node": 3})
