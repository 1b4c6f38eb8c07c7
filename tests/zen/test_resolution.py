"""The config that pre-calls and tasks see: resolved once, and never the caller's own."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st
from omegaconf import MISSING, DictConfig, Node, OmegaConf
from omegaconf.errors import InterpolationKeyError, ReadonlyConfigError

from hydra_zen import builds, make_config, zen
from hydra_zen._base.omegaconf_resolution import independent_copy, resolve_readable


@pytest.fixture(autouse=True)
def counting() -> Iterator[None]:
    """Register `${count:}`, which gives a new number each time, and `${cached:}`, which does so once a config."""
    numbers = count()
    OmegaConf.register_new_resolver("count", lambda: next(numbers))
    OmegaConf.register_new_resolver("cached", lambda: next(numbers), use_cache=True)
    OmegaConf.register_new_resolver("items", lambda: {"a": [next(numbers)]})
    yield
    for name in ("count", "cached", "items"):
        OmegaConf.clear_resolver(name)


@dataclass(frozen=True)
class Inner:
    a: int = 1
    b: Optional[int] = "${.a}"  # type: ignore[assignment]  # noqa: UP045


@dataclass
class Outer:
    inner: Inner = field(default_factory=Inner)
    number: int = "${inner.b}"  # type: ignore[assignment]
    inners: dict[str, Inner] = field(default_factory=lambda: {"k": Inner(2)})
    other: Inner = "${inner}"  # type: ignore[assignment]
    union: int | str = "${number}"
    unset: int = MISSING


CONFIGS: dict[str, Any] = {
    "nested": {"a": {"b": "${c}", "d": ["${c}", {"e": "${...b}"}]}, "c": 1},
    "container": {"a": "${b}", "b": {"c": "${d}", "d": 3}, "d": [1, "${b.d}"]},
    "chain": {"a": "${b}", "b": "${c}", "c": "x${d}y", "d": 1},
    "names": {
        "true": 1,
        "a": "${true}",
        "b": "${c.d}",
        "c": {"d": {"e": "${a}"}, "n": None},
        "f": "${c.d.e}",
        "g": "${c.n}",
    },
    "missing": {"a": "${b}", "b": "???", "c": {"d": "${a}"}},
    "none": {"a": "${b}", "b": None},
    "structured": Outer,
    "frozen": Inner,
    "resolver": {"b": "${oc.dict.keys:c}", "c": {"x": "${oc.decode:'1e3'}"}, "d": "${c.x}"},
    "keys": {1: "${a}", "a": 2},
    "numbers in text": {"a": "${oc.decode:${b}}", "b": "1e3"},
}


@pytest.mark.parametrize("source", CONFIGS.values(), ids=CONFIGS)
def test_resolution_is_omegaconfs(source: Any) -> None:
    ours, theirs = OmegaConf.create(source), OmegaConf.create(source)
    assert isinstance(ours, DictConfig) and isinstance(theirs, DictConfig)

    if source is Inner:
        with pytest.raises(ReadonlyConfigError):
            OmegaConf.resolve(theirs)
        OmegaConf.set_readonly(theirs, False)
    elif source is Outer:
        for part in (theirs.inner, theirs.inners.k):
            OmegaConf.set_readonly(part, False)
    resolve_readable(ours)
    OmegaConf.resolve(theirs)

    assert plain(ours) == plain(theirs)
    assert OmegaConf.get_type(ours) is OmegaConf.get_type(theirs)


def plain(config: Any) -> Any:
    return OmegaConf.to_container(config, resolve=False)


class TestTheCallersConfig:
    """Whatever a task does, the caller's config is as it was."""

    @pytest.mark.parametrize("readonly", [False, True])
    @pytest.mark.parametrize("options", [{}, {"resolve_pre_call": False}, {"pre_call": lambda cfg: cfg.a}])
    def test_is_not_resolved(self, options: dict[str, Any], readonly: bool) -> None:
        cfg = OmegaConf.create({"a": "${b}", "b": {"c": "${count:}"}, "d": "${nowhere}"})
        OmegaConf.set_readonly(cfg, readonly)
        before = repr(cfg)

        zen(lambda a, zen_cfg: a, **options)(cfg)
        zen(lambda a: a, **options)(cfg)

        assert repr(cfg) == before
        assert OmegaConf.is_readonly(cfg) is readonly

    def test_is_not_written_to_by_pre_calls_or_the_task(self) -> None:
        cfg = OmegaConf.create({"a": 1, "b": [1]})

        def task(a: int, b: list[int], zen_cfg: DictConfig) -> tuple[int, list[int]]:
            zen_cfg.a = 3
            b.append(2)
            return a, b

        assert zen(task, pre_call=lambda c: c.update(a=2))(cfg) == (2, [1, 2])
        assert cfg == {"a": 1, "b": [1]}

    def test_is_not_written_to_above_a_part_of_it(self) -> None:
        root = OmegaConf.create({"part": {"x": "${other}", "y": "${.x.v}"}, "other": {"v": "${n}"}, "n": 1})
        before = repr(root)

        assert zen(lambda x, y, zen_cfg: (x, y))(root.part) == ({"v": 1}, 1)
        assert repr(root) == before

    def test_of_dicts_and_dataclasses(self) -> None:
        cfg: dict[str, Any] = {"a": [1], "b": "${a}"}
        conf = make_config(a=[1], b="${a}")()

        for each in (cfg, conf):
            zen(lambda a, zen_cfg: a.append(2), pre_call=lambda c: c.a.append(3))(each)

        assert cfg == {"a": [1], "b": "${a}"}
        assert (conf.a, conf.b) == ([1], "${a}")


def test_pre_calls_and_task_see_one_value_of_a_resolver() -> None:
    seen = []
    task = zen(lambda n: n, pre_call=[zen(lambda n: seen.append(n)), lambda cfg: seen.append(cfg.n)])
    cfg = OmegaConf.create({"n": "${count:}"})

    seen.append(task(cfg))
    assert len(set(seen)) == 1

    seen.append(task(cfg))
    assert len(set(seen)) == 2


def test_parameters_see_one_value_of_a_resolver() -> None:
    cfg = OmegaConf.create({"r": "${count:}", "a": "${r}", "b": {"c": "${r}"}})

    a, b, r = zen(lambda a, b, r: (a, b, r))(cfg)

    assert a == b["c"] == r


def test_what_a_resolver_caches_is_shared_with_the_callers_config() -> None:
    cfg = OmegaConf.create({"n": "${cached:}"})
    task = zen(lambda n: n, pre_call=lambda c: None)

    assert task(cfg) == task(cfg) == cfg.n


def test_pre_calls_see_values_or_interpolations_as_asked() -> None:
    seen: list[Any] = []
    cfg = {"a": "${b}", "b": 1, "c": "${nowhere}", "d": {"e": "${b}"}}

    for resolve in (True, False):
        zen(lambda b: b, pre_call=lambda c: seen.append(OmegaConf.to_container(c)), resolve_pre_call=resolve)(cfg)

    assert seen == [{**cfg, "a": 1, "d": {"e": 1}}, cfg]


def test_a_resolver_may_return_a_container() -> None:
    seen: list[Any] = []
    task = zen(lambda x, y: (x, y), pre_call=lambda cfg: seen.append(cfg.x.a[0]))

    x, y = task({"x": "${items:}", "y": "${x.a}"})

    assert (type(x), type(y)) == (dict, list)
    assert x["a"] == y == seen


def test_what_refers_to_itself_stays_as_it_is() -> None:
    cfg = OmegaConf.create({"x": 1, "a": {"b": "${a}"}, "c": {"d": "${e}"}, "e": {"f": "${c}"}, "g": "${g}"})

    assert zen(lambda x, zen_cfg: (x, zen_cfg.x))(cfg) == (1, 1)


def test_read_only_parts_are_resolved_and_stay_read_only() -> None:
    def look(zen_cfg: DictConfig) -> tuple[Any, bool]:
        return OmegaConf.to_container(zen_cfg), OmegaConf.is_readonly(zen_cfg)

    assert zen(look)(Inner) == ({"a": 1, "b": 1}, True)


@pytest.mark.parametrize("source", CONFIGS.values(), ids=CONFIGS)
def test_an_independent_copy_is_what_deepcopy_gives(source: Any) -> None:
    config = OmegaConf.create({"above": [source], "n": 1}, flags={"allow_objects": True})
    config.above[0]._set_flag("readonly", True)
    config._metadata.resolver_cache["cached"][()] = 5

    ours, theirs = independent_copy(config.above[0]), copy.deepcopy(config).above[0]

    assert same_tree(ours._get_root(), theirs._get_root())
    assert ours._get_root()._metadata.resolver_cache is config._metadata.resolver_cache


def same_tree(a: Any, b: Any) -> bool:
    """Tell whether two trees of nodes agree in every part, and share none."""
    assert type(a) is type(b) and a is not b
    assert a._metadata == b._metadata and a._metadata is not b._metadata
    assert a._metadata.flags is not b._metadata.flags
    assert set(a.__dict__) | {"_flags_cache"} == set(b.__dict__) | {"_flags_cache"}
    ours, theirs = (node.__dict__.get("_content", node.__dict__.get("_val")) for node in (a, b))
    if not isinstance(ours, dict | list | Node):
        return ours == theirs
    if isinstance(ours, Node):
        ours, theirs = [ours], [theirs]
    if isinstance(ours, dict):
        assert list(ours) == list(theirs)
        ours, theirs = list(ours.values()), list(theirs.values())
    assert all(x._get_parent() is a and y._get_parent() is b for x, y in zip(ours, theirs, strict=True))
    return all(same_tree(x, y) for x, y in zip(ours, theirs, strict=True))


def test_an_independent_copy_is_one_of_the_whole_tree() -> None:
    root = OmegaConf.create({"part": [{"x": "${n}"}], "n": 1})

    copied = independent_copy(root.part[0])
    copied._get_root().n = 2  # type: ignore[union-attr]

    assert (copied.x, root.part[0].x) == (2, 1)
    assert copied == {"x": 2}


names = st.sampled_from("abcd")
texts = st.one_of(
    st.integers(),
    st.none(),
    st.sampled_from(["${a}", "${b}", "${c.a}", "${.a}", "${..b}", "${nowhere}", "x${d}", "???", "${oc.decode:1}"]),
)
trees = st.recursive(texts, lambda inner: st.dictionaries(names, inner, max_size=3) | st.lists(inner, max_size=2))


@given(cfg=st.dictionaries(names, trees, max_size=4))
def test_any_config_can_be_shown_to_pre_calls(cfg: dict[str, Any]) -> None:
    given_config = OmegaConf.create(copy.deepcopy(cfg))
    try:
        resolved = copy.deepcopy(given_config)
        OmegaConf.resolve(resolved)
        expected = plain(resolved)
    except Exception:  # noqa: BLE001  OmegaConf refuses it, in whatever way
        expected = None

    seen = zen(lambda zen_cfg: plain(zen_cfg))(given_config)

    assert expected is None or seen == expected
    assert plain(given_config) == cfg


def test_a_read_of_a_broken_interpolation_inside_a_config_fails() -> None:
    with pytest.raises(InterpolationKeyError):
        zen(lambda x: x)({"x": builds(dict, a="${nowhere}")})
