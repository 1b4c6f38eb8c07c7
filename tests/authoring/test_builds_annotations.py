"""The annotations and documentation of config classes."""

import inspect
from typing import Any, Literal, Optional

import pytest
from app import Mode, Plan, area, opt

from hydra_zen import ZenField, builds, instantiate, kwargs_of, launch, make_config


def typed(a: int, b: list[int], c: dict[str, float], d: tuple[int, int] = (1, 2), e: Optional[Plan] = None) -> tuple:
    return a, b, c, d, e


def unions(a: int | None = None, b: list[int] = None, c: Literal["x", "y"] = "x", d: "Unknown" = 1, e: "int" = 1):  # noqa: F821
    return a, b, c, d, e


def annotation(name, **kwargs):
    return builds(typed, **kwargs).__annotations__[name]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("a", 1, int),
        ("a", builds(int), Any),
        ("a", builds(int)(), Any),
        ("a", "${x}", Any),
        ("a", "${a}${b}", Any),
        ("a", "x${b}", int),
        ("a", "${}", int),
        ("b", [1], list[int]),
        ("b", [builds(int)], list),
        ("b", ["${x}", 2], list),
        ("b", ["${oc.env:N}", 2], list[int]),
        ("c", {"k": builds(float)}, dict),
        ("c", {"k": 1.0}, dict[str, float]),
        ("d", ["${x}", 1], tuple),
        ("e", Plan(), Any),
        ("e", None, Optional[Plan]),
    ],
)
def test_values_that_are_built_later_shed_the_annotation(name, value, expected):
    assert annotation(name, **{name: value}) == expected


@pytest.mark.parametrize("value", [builds(int), "${x}", [builds(int)]])
def test_nothing_is_shed_where_nothing_is_instantiated(value):
    name = "b" if isinstance(value, list) else "a"

    assert annotation(name, **{name: value}, hydra_recursive=False) == {"a": int, "b": list[int]}[name]


def mappings(
    a: dict[str, int] | None = None,
    b: Optional[dict] = None,
    c: Plan | None = None,
    d: dict[str, dict[str, int] | None] = {"k": None},  # noqa: B006
) -> tuple:
    return a, b, c, d


@pytest.mark.parametrize(
    "override", ["x.a={k:1}", "+x.a.k=1", "x.b={k:1}", "x.c={k:1}", "x.d={k:{k:1}}", "x.d.k={k:1}"]
)
def test_an_override_gives_a_dict_in_place_of_none(override):
    config = make_config(x=builds(mappings, populate_full_signature=True))

    job = launch(config, lambda cfg: instantiate(cfg.x, _convert_="all"), overrides=[override], version_base="1.3")

    assert {"k": 1} in (*job.return_value[:3], job.return_value[3]["k"])


def test_containers_of_configs_instantiate():
    config = builds(typed, a="${n}", b=[builds(int, 3), "${n}"], c={"k": builds(float, 2)}, hydra_convert="all")

    assert instantiate(make_config(n=7, x=config)).x == (7, [3, 7], {"k": 2.0}, (1, 2), None)


def test_each_hint_is_resolved_on_its_own():
    annotations = builds(unions, populate_full_signature=True).__annotations__

    assert annotations["a"] == Optional[int]
    assert annotations["b"] == Optional[list[int]]
    assert annotations["d"] is Any
    assert annotations["e"] is int
    assert instantiate(builds(unions, populate_full_signature=True)) == (None, None, "x", 1, 1)


def test_enums_keep_their_hint():
    assert builds(opt, populate_full_signature=True).__annotations__["m"] is Mode


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (builds(area), "Config that builds `app.area`."),
        (builds(area, zen_partial=True), "Config that partially builds `app.area`."),
        (builds(dict), f"Config that builds `builtins.dict`.\n\n{dict.__doc__}"),
        (kwargs_of(area), "Config that builds `builtins.dict`."),
    ],
)
def test_docstrings(config, expected):
    assert config.__doc__ == expected


def test_the_signature_of_builds_lists_its_options():
    parameters = inspect.signature(builds).parameters

    assert parameters["target"].kind is inspect.Parameter.POSITIONAL_ONLY
    assert {"zen_exclude", "frozen", "dataclass_name", "zen_validate", "hydra_partial"} <= set(parameters)


def test_zen_fields_shed_their_hints_too():
    config = make_config(a=ZenField(int, "${z}"), b=ZenField(int, 1), c=ZenField(int, builds(int)))

    assert [config.__annotations__[name] for name in "abc"] == [Any, int, Any]
    assert make_config(a=ZenField(int, "${z}"), hydra_recursive=False).__annotations__["a"] is int
