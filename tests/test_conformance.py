"""What hydra-zen 0.17 promises to programs, subject by subject. All of it holds here: there is no exception to list.

What 0.17 does otherwise than here is no promise of this kind: docs/migrating.md lists it.
"""

import functools
import inspect
import pickle
from collections import Counter, defaultdict, deque
from dataclasses import is_dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import app
import pytest
from hydra.core.config_store import ConfigStore
from hydra.core.plugins import Plugins
from omegaconf import DictConfig, OmegaConf

import hydra_zen
from hydra_zen import (
    ZenField,
    ZenStore,
    builds,
    get_target,
    hydra_list,
    hydrated_dataclass,
    instantiate,
    is_partial_builds,
    just,
    kwargs_of,
    launch,
    make_config,
    make_custom_builds_fn,
    multirun,
    to_yaml,
    uses_zen_processing,
    zen,
)
from hydra_zen.errors import (
    HydraZenDeprecationWarning,
    HydraZenUnsupportedPrimitiveError,
    HydraZenValidationError,
)


def parameters(config):
    return list(inspect.signature(config).parameters)


def full(target, *args, **kwargs):
    return builds(target, *args, populate_full_signature=True, **kwargs)


def refused(*calls):
    """Return the parameters of a test that each of `calls`, given as (error, call[, text]), is refused."""
    return pytest.mark.parametrize(("error", "call", "text"), [(*row, "")[:3] for row in calls])


def check_refused(error, call, text):
    with pytest.raises(error) as caught:
        call()
    assert text in str(caught.value)


class TestShapeOfBuilds:
    def test_a_dataclass_type_named_after_the_target(self):
        Conf = builds(app.area, w=3)
        assert is_dataclass(Conf)
        assert isinstance(Conf, type)
        assert (Conf.__name__, Conf.__module__, Conf._target_) == ("Builds_area", "types", "app.area")
        assert instantiate(Conf) == 6
        assert instantiate(Conf, h=5) == 15

    def test_partial(self):
        assert to_yaml(builds(app.area, 3, zen_partial=True)) == "_target_: app.area\n_partial_: true\n_args_:\n- 3\n"
        Conf = builds(app.area, zen_partial=True, h=7)
        assert Conf.__name__ == "PartialBuilds_area"
        assert is_partial_builds(Conf)
        made = instantiate(Conf)
        assert isinstance(made, functools.partial)
        assert made.func is app.area
        assert made(2) == 14

    @pytest.mark.parametrize(
        ("target", "path"),
        [
            (app.BigBox.unit, "app.BigBox.unit"),
            (app.BigBox.helper, "app.Box.helper"),
            (app.Box.Lid, "app.Box.Lid"),
        ],
    )
    def test_paths(self, target, path):
        assert builds(target)._target_ == path

    def test_signatures(self):
        assert str(inspect.signature(full(app.area))) == "(w: int, h: int = 2) -> None"
        assert str(inspect.signature(full(app.opt))).startswith("(n: Optional[int] = None, m: app.Mode = ")

    @pytest.mark.parametrize(
        ("config", "expected"),
        [
            (full(app.mixed, a=9), ["b", "d", "a", "c", "e"]),
            (full(app.mixed, 9), ["b", "d", "c", "e"]),
            (full(app.mixed, zen_partial=True), ["c", "e"]),
            (full(app.anything, z=1, y=2), ["z", "y"]),
            (full(app.mixed, zen_exclude=["a", -1]), ["b", "d", "c"]),
            (full(app.mixed, zen_exclude=lambda name: name in "abc"), ["d", "e"]),
        ],
    )
    def test_order_of_parameters(self, config, expected):
        assert parameters(config) == expected

    def test_mutable_defaults_are_on_instances_only(self):
        Conf = full(app.mixed)
        assert not hasattr(Conf, "e")
        assert Conf(a=1, b=2, d="x").e == [1]

    def test_the_target_is_positional_only(self):
        assert instantiate(builds(dict, target=1)) == {"target": 1}

    def test_class_options(self):
        assert builds(app.area, 1, zen_dataclass={"cls_name": "Q", "module": "app"}).__module__ == "app"
        Conf = full(lambda x=1: x, zen_dataclass={"target": "builtins.dict"})
        assert instantiate(Conf) == {"x": 1}


class TestErrorsOfBuilds:
    @refused(
        (TypeError, lambda: builds()),
        (TypeError, lambda: builds(hydra_target=int)),
        (TypeError, lambda: builds("builtins.int")),
        (ModuleNotFoundError, lambda: builds(lambda: 1)),
        (TypeError, lambda: builds(app.area, q=1), "Building: area"),
        (TypeError, lambda: builds(app.area, 1, 2, 3)),
        (TypeError, lambda: builds(app.area, 1, w=2)),
        (TypeError, lambda: builds(app.pos_only, a=1)),
        (TypeError, lambda: builds(app.area, builds_bases=(make_config(q=1),))),
        (ValueError, lambda: full(dict)),
        (ValueError, lambda: builds(app.area, zen_meta={"w": 1})),
        (TypeError, lambda: builds(dict, zen_partial=1)),
        (ValueError, lambda: builds(dict, hydra_convert="most")),
        (TypeError, lambda: builds(dict, hydra_recursive=1)),
        (TypeError, lambda: builds(dict, zen_exclude="x")),
        (TypeError, lambda: builds(dict, zen_wrappers=3)),
        (HydraZenUnsupportedPrimitiveError, lambda: builds(dict, x=[object()])),
        (HydraZenValidationError, lambda: builds(dict, hydra_defaults=["_self_", "_self_"])),
        (HydraZenValidationError, lambda: make_config(hydra_defaults=[1])),
        (ValueError, lambda: builds(dict, zen_dataclass={"nope": 1}), "nope is not a valid dataclass option"),
        (TypeError, lambda: builds(dict, zen_dataclass={"target": "a b"}), "dataclass option `target`"),
        (ValueError, lambda: builds(dict, zen_convert={"nope": True})),
    )
    def test_refused(self, error, call, text):
        check_refused(error, call, text)

    @pytest.mark.parametrize("name", ["_target_", "_partial_", "hydra_x", "zen_x", "_zen_x"])
    def test_reserved_names(self, name):
        with pytest.raises(ValueError, match=name):
            builds(dict, **{name: 1})
        with pytest.raises(ValueError, match=name):
            builds(dict, zen_meta={name: 1})

    def test_deprecated_names_work(self):
        with pytest.warns(HydraZenDeprecationWarning):
            Conf = builds(dict, dataclass_name="Old")
        assert Conf.__name__ == "Old"


class TestMetaFieldsAndWrappers:
    def test_meta_fields(self):
        Conf = builds(app.anything, a="${.m}", zen_meta={"m": 4})
        assert to_yaml(Conf) == (
            "_target_: hydra_zen.funcs.zen_processing\n_zen_target: app.anything\n_zen_exclude:\n- m\na: ${.m}\nm: 4\n"
        )
        assert instantiate(Conf) == ((), {"a": 4})
        assert instantiate(Conf, m=5) == ((), {"a": 5})
        assert uses_zen_processing(Conf)
        assert get_target(Conf) is app.anything

    def test_the_first_wrapper_is_innermost(self):
        Conf = builds(app.area, 3, zen_wrappers=[app.double, None, just(app.plus_one), partial(app.times, n=10)])
        assert instantiate(Conf) == 10 * (1 + 2 * 6)

    def test_one_wrapper_stands_bare(self):
        assert builds(app.area, zen_wrappers=[app.double])._zen_wrappers == "app.double"

    @pytest.mark.parametrize(("wrapper", "expected"), [(None, 6), (app.double, 12)])
    def test_a_wrapper_by_interpolation(self, wrapper, expected):
        assert instantiate(builds(app.area, 3, zen_wrappers="${.wr}", zen_meta={"wr": wrapper})) == expected

    def test_a_wrapped_partial(self):
        made = instantiate(builds(app.area, zen_partial=True, zen_wrappers=app.double))
        assert made.func is app.area
        assert made(3) == pickle.loads(pickle.dumps(made))(3) == 12

    def test_nothing_to_process(self):
        assert not uses_zen_processing(builds(dict, zen_wrappers=[None]))
        assert not uses_zen_processing(builds(dict, zen_meta={}))

    def test_the_partial_flag_moves_to_the_processing(self):
        Conf = builds(app.anything, zen_meta={"q": 1}, builds_bases=(builds(app.anything, zen_partial=True),))
        assert Conf._zen_partial is True
        assert Conf._partial_ is False
        assert instantiate(Conf).func is app.anything

    def test_a_meta_field_takes_an_inherited_field_out_of_the_call(self):
        assert instantiate(builds(app.area, zen_meta={"q": None}, builds_bases=(builds(dict, w=2, q=1),))) == 4

    def test_two_ways_to_be_partial(self):
        with pytest.raises(ValueError, match="zen-processing"):
            make_config(bases=(builds(str, zen_partial=True), builds(int, zen_partial=True, zen_meta={"a": 1})))


class TestNestingAndInheriting:
    def test_builds_of_builds(self):
        Inner = full(app.mixed, a=1, b=2, d="d")
        Outer = full(Inner, c=5.0)
        assert Outer._target_ == "app.mixed"
        assert instantiate(Outer) == (1, 2, 5.0, "d", [1])

    def test_builds_of_partials(self):
        assert instantiate(builds(partial(app.area, 3), h=4)) == 12
        assert instantiate(builds(partial(app.area, w=3), w=5)) == 10

    def test_inherited_positional_arguments(self):
        Conf = builds(app.area, h=4, builds_bases=(builds(app.area, 3),))
        assert instantiate(Conf) == 12
        assert Conf._args_ == (3,)

    def test_the_first_base_decides_what_is_partial(self):
        bases = (builds(dict, zen_partial=False), builds(dict, zen_partial=True))
        assert not is_partial_builds(builds(dict, builds_bases=bases))


class TestValues:
    @pytest.mark.parametrize(
        "value",
        [
            1,
            1.5,
            True,
            None,
            "s",
            b"b",
            Path("p"),
            app.Mode.slow,
            1 + 2j,
            {1, 2},
            frozenset([1j]),
            deque([1, 2j]),
            bytearray(b"ab"),
            Counter("aab"),
            range(1, 9, 3),
            timedelta(days=-1, seconds=5),
            defaultdict(list, {"k": [1j]}),
            app.area,
            app.Box,
            sum,
            app.Box.unit,
            app.Plan,
            app.Plan([1, app.area]),
            [1j, {"a": {2j}}],
        ],
        ids=lambda value: type(value).__name__,
    )
    def test_values_come_back(self, value):
        got = instantiate(builds(dict, v=value, hydra_convert="all"))["v"]
        assert got == value
        assert type(got) is type(value)

    def test_partials_come_back(self):
        got = instantiate(just(partial(app.area, 3, h=4)))
        assert (got.func, got.args, got.keywords) == (app.area, (3,), {"h": 4})

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (just(app.area), "path: app.area\n_target_: hydra_zen.funcs.get_obj\n"),
            (1 + 2j, "real: 1.0\nimag: 2.0\n_target_: builtins.complex\n"),
            (just(range(3)), "_target_: builtins.range\n_args_:\n- 0\n- 3\n- 1\n"),
        ],
    )
    def test_yaml(self, value, expected):
        assert to_yaml(value) == expected

    def test_just_is_idempotent(self):
        assert just(just(app.area)) == just(app.area)

    def test_generics_stand_for_their_origin(self):
        assert just(list[int]).path == "builtins.list"

    @refused(
        (TypeError, lambda: just(partial(app.area, nope=1))),
        (HydraZenUnsupportedPrimitiveError, lambda: just({1j: 1})),
    )
    def test_refused(self, error, call, text):
        check_refused(error, call, text)


@hydrated_dataclass(app.area)
class Hydrated:
    """What it is for."""

    w: int
    h: int = 5


class TestOtherConfigs:
    def test_make_config(self):
        Conf = make_config("a", ZenField(int, 2, "b"), c=[1], d=ZenField(hint=str))
        assert parameters(Conf) == ["a", "d", "b", "c"]
        assert Conf.__name__ == "Config"
        assert to_yaml(make_config()) == "{}\n"
        assert type(instantiate(make_config(a=1))) is DictConfig

    def test_an_interpolation_sheds_the_annotation(self):
        assert make_config(a=ZenField(int, "${z}")).__annotations__["a"] is not int

    @refused(
        (ValueError, lambda: make_config("a", a=1)),
        (ValueError, lambda: make_config(ZenField(int))),
        (ValueError, lambda: make_config(x=ZenField(name="y"))),
        (TypeError, lambda: make_config(defaults=["_self_"], hydra_defaults=["_self_"])),
        (TypeError, lambda: make_custom_builds_fn(builds_bases=())),
    )
    def test_refused(self, error, call, text):
        check_refused(error, call, text)

    def test_hydrated_dataclass(self):
        assert instantiate(Hydrated(w=2)) == 10
        assert (Hydrated.__doc__, Hydrated.__name__) == ("What it is for.", "Hydrated")

    def test_kwargs_of(self):
        Conf = kwargs_of(lambda x, y=2: None)
        assert Conf.__name__ == "kwargs_of_lambda"
        assert instantiate(Conf(x=1)) == {"x": 1, "y": 2}
        assert repr(Conf(x=1)) == "kwargs_of_lambda(x=1, y=2)"

    def test_custom_builds_fn(self):
        pbuilds = make_custom_builds_fn(zen_partial=True, zen_dataclass={"cls_name": "N", "module": "m"})
        assert pbuilds(int, zen_dataclass={"cls_name": "O"}).__name__ == "O"
        assert is_partial_builds(pbuilds(int))
        assert not is_partial_builds(pbuilds(int, zen_partial=False))


class TestInstantiate:
    def test_the_wrapper_sees_every_target_inner_ones_first(self):
        seen = []
        config = builds(dict, a=builds(app.area, 2, zen_meta={"m": 1}))
        assert instantiate(config, _target_wrapper_=lambda target: seen.append(target) or target) == {"a": 4}
        assert seen == [app.area, dict]

    def test_the_wrapper_of_a_partial_waits(self):
        made = instantiate(builds(app.area, zen_partial=True), _target_wrapper_=app.double)
        assert made.func is app.area
        assert made(2) == 8

    def test_no_target(self):
        with pytest.raises(TypeError):
            get_target(1)

    def test_yaml_of_the_first_releases(self):
        area = {"_target_": "hydra_zen.funcs.get_obj", "path": "app.area"}
        config = OmegaConf.create({"_target_": "hydra_zen.funcs.partial", "h": 3, "_partial_target_": area})
        assert instantiate(config)(2) == 6


class TestZen:
    @pytest.mark.parametrize(
        ("task", "cfg", "expected"),
        [
            (zen(app.area), {"w": builds(int, 3), "h": "${k}", "k": 4, "unused": 1}, 12),
            (zen(app.area), "w: 3", 6),
            (zen(app.area, exclude="h, "), {"w": 3, "h": 9}, 6),
            (zen(lambda a, **k: (a, k), unpack_kwargs=True), {"a": 1, "b": builds(int, 2), 3: 4}, (1, {"b": 2})),
            (zen(lambda zen_cfg: zen_cfg), {"a": 1, "b": "${a}"}, {"a": 1, "b": 1}),
        ],
    )
    def test_called(self, task, cfg, expected):
        assert task(cfg) == expected

    def test_repr(self):
        assert repr(zen(app.area)) == "zen[area(w, h)](cfg, /)"

    def test_pre_calls_come_first_and_may_change_the_config(self):
        order = []
        pre_calls = [lambda cfg: order.append("first"), lambda cfg: cfg.update(x=9)]
        zen(lambda x: order.append(x), pre_call=pre_calls)({"x": 1})
        assert order == ["first", 9]

    @refused(
        (HydraZenValidationError, lambda: zen(app.area).validate({}), "missing the following fields: w"),
        (HydraZenValidationError, lambda: zen(app.area)([1]), "`cfg` must be a "),
        (HydraZenValidationError, lambda: zen(dict), "inspectable"),
        (HydraZenValidationError, lambda: zen(app.area, pre_call=lambda: 1), "single positional argument"),
    )
    def test_refused(self, error, call, text):
        check_refused(error, call, text)

    def test_nodes_of_dataclasses_arrive_as_such(self):
        plan = zen(lambda p: p)(make_config(p=app.Plan(steps="${q}"), q=3))
        assert type(plan) is app.Plan
        assert plan.steps == 3

    def test_tasks_are_values_and_pickle(self):
        assert instantiate(just(zen(app.area, exclude="h")))({"w": 3, "h": 9}) == 6
        assert pickle.loads(pickle.dumps(zen(app.area)))({"w": 2}) == 4


@pytest.fixture
def store():
    """A store with entries of three kinds, and Hydra's own store as it was, afterwards."""
    Plugins.instance()  # adds configs of its own to the store, once
    repo = ConfigStore.instance().repo
    ConfigStore.instance().repo = dict(repo)
    result = ZenStore("s")
    result(group="shapes", h=3)(app.area, name="a3")
    result(app.Plan, steps=2)
    result({"z": 1j}, name="d", group="shapes/sub")
    yield result
    ConfigStore.instance().repo = repo


class TestStore:
    def test_targets_come_back_and_mirrors_share(self):
        store = ZenStore("s")
        shapes = store(group="shapes", h=3)
        assert shapes(app.area, name="a3") is app.area
        assert store == shapes
        assert len(store) == 1

    def test_configs(self, store):
        assert instantiate(store["shapes", "a3"], w=2) == 6
        assert store["shapes", "a3"] is store["shapes", "a3"]
        assert issubclass(store[None, "Plan"], app.Plan)
        assert store.groups == [None, "shapes", "shapes/sub"]
        assert set(store["shapes"]) == {("shapes", "a3"), ("shapes/sub", "d")}
        assert store["nope"] == {}

    @pytest.mark.parametrize(
        ("key", "expected"), [("shapes", True), (("shapes/sub", "d"), True), ("sha", False), (None, True)]
    )
    def test_membership(self, store, key, expected):
        assert (key in store) is expected

    def test_refused(self, store):
        taken = r"\(name=a3 group=shapes\): Store entry already exists"
        with pytest.raises(ValueError, match=taken):
            store(app.area, name="a3", group="shapes")
        with pytest.raises(TypeError, match="Cannot infer config store entry name"):
            store({})
        with pytest.raises(TypeError, match="`group` must be"):
            store(app.area, group=1)

    def test_pushing(self, store):
        assert store.has_enqueued()
        store.add_to_hydra_store()
        assert not store.has_enqueued()
        assert ConfigStore.instance().repo["shapes"]["a3.yaml"].node._target_ == "app.area"

    def test_copies_with_other_groups(self, store):
        copied = store.copy_with_mapped_groups({"shapes": "figures"}, store_name="t")
        assert ("figures", "a3") in copied
        assert ("shapes", "a3") in store
        assert (copied.name, store.copy().name) == ("t", "s_copy")
        del copied["figures", "a3"]
        assert ("figures", "a3") not in copied

    def test_merging(self, store):
        other = ZenStore()
        other(app.area, name="a9")
        other |= store
        assert len(other) == 4
        assert len(store | other) == 4


@pytest.mark.slow
class TestLaunch:
    @pytest.fixture(autouse=True)
    def in_a_folder_of_its_own(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)

    def test_one_job(self):
        Conf = make_config("a", b=1)
        job = launch(Conf, lambda cfg: dict(cfg), version_base="1.3", a=2, overrides={"+c": None})
        assert job.return_value == {"a": 2, "b": 1, "c": None}
        assert job.overrides == ["+c=null", "a=2"]

    def test_a_sweep(self):
        (jobs,) = launch(
            make_config(a=0, b=0),
            lambda cfg: (cfg.a, list(cfg.b)),
            multirun=True,
            version_base="1.3",
            a=multirun([1, 2]),
            overrides={"b": hydra_list([3, 4])},
        )
        assert [job.return_value for job in jobs] == [(1, [3, 4]), (2, [3, 4])]

    def test_the_error_of_a_task(self):
        with pytest.raises(ZeroDivisionError):
            launch(make_config(a=0), lambda cfg: 1 / cfg.a, version_base="1.3")


def test_every_public_name_is_there():
    assert {
        "BuildsFn", "DefaultBuilds", "MISSING", "ZenField", "ZenStore", "builds", "get_target", "hydra_list",
        "hydrated_dataclass", "instantiate", "is_partial_builds", "just", "kwargs_of", "launch", "load_from_yaml",
        "make_config", "make_custom_builds_fn", "multirun", "mutable_value", "save_as_yaml", "store", "to_yaml",
        "uses_zen_processing", "zen",
    } <= set(hydra_zen.__all__)  # fmt: skip
    for name in hydra_zen.__all__:
        assert getattr(hydra_zen, name) is not None
