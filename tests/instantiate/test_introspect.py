"""get_target, is_partial_builds, uses_zen_processing on every form of config."""

from dataclasses import dataclass
from typing import Any

import app
import pytest
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._instantiate.introspect import get_target, is_partial_builds, uses_zen_processing

JUST = {"_target_": "hydra_zen.funcs.get_obj", "path": "app.Box.unit"}
PLAIN = {"_target_": "app.area", "w": 1}
PARTIAL = {"_target_": "app.area", "_partial_": True}
ZEN = {"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "app.area", "_zen_partial": False}
ZEN_PARTIAL = {**ZEN, "_zen_partial": True}
LEGACY = {
    "_target_": "hydra_zen.funcs.partial",
    "_partial_target_": {"_target_": "hydra_zen.funcs.get_obj", "path": "app.area"},
}
LOOKS_LIKE_JUST = {"_target_": "app.area", "path": "app.Box"}


def as_class(config: dict[str, Any]) -> type:
    return dataclass(type("Config", (), {"__annotations__": dict.fromkeys(config, Any), **freeze(config)}))


def as_slotted_class(config: dict[str, Any]) -> type:
    return dataclass(slots=True)(type("Config", (), {"__annotations__": dict.fromkeys(config, Any), **freeze(config)}))


def freeze(config: dict[str, Any]) -> dict[str, Any]:
    return {key: as_class(value) if isinstance(value, dict) else value for key, value in config.items()}


forms = pytest.mark.parametrize(
    "form",
    [dict, OmegaConf.create, as_class, lambda c: as_class(c)(), as_slotted_class, lambda c: as_slotted_class(c)()],
    ids=["dict", "DictConfig", "class", "instance", "slotted class", "slotted instance"],
)


@forms
@pytest.mark.parametrize(
    ("config", "target", "is_partial", "is_zen"),
    [
        (PLAIN, app.area, False, False),
        (PARTIAL, app.area, True, False),
        ({**PARTIAL, "_partial_": False}, app.area, False, False),
        (ZEN, app.area, False, True),
        (ZEN_PARTIAL, app.area, True, True),
        (JUST, app.Box.unit, False, False),
        (LOOKS_LIKE_JUST, app.area, False, False),
        (LEGACY, app.area, False, False),
        ({"_target_": 3}, 3, False, False),
    ],
)
def test_configs_with_a_target(form, config, target, is_partial, is_zen):
    given = form(config)

    assert get_target(given) == target
    assert is_partial_builds(given) is is_partial
    assert uses_zen_processing(given) is is_zen


def test_a_callable_target_is_returned_as_it_is():
    assert get_target(as_class({"_target_": app.area})) is app.area


@pytest.mark.parametrize(
    "value",
    [
        1,
        None,
        "app.area",
        app.area,
        app.Plan,
        app.Plan(),
        {},
        {"target": "app.area"},
        DictConfig({}),
        ListConfig([]),
        ListConfig(["_target_"]),
        [],
    ],
)
def test_what_has_no_target(value):
    assert is_partial_builds(value) is False
    assert uses_zen_processing(value) is False
    with pytest.raises(TypeError, match="`obj` must specify a target.* got ") as info:
        get_target(value)
    assert info.value.value is value


@forms
@pytest.mark.parametrize(
    "config",
    [{"_target_": "app.nope"}, {**ZEN, "_zen_target": "app.nope"}, {**JUST, "path": "app.nope"}],
)
def test_a_target_that_cannot_be_imported(form, config):
    with pytest.raises(ImportError, match="'nope'"):
        get_target(form(config))
