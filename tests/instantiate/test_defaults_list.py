"""Configs with `hydra_defaults` that are instantiated without being composed."""

from dataclasses import dataclass, field
from typing import Any

import app
import pytest
from omegaconf import OmegaConf

from hydra_zen._authoring.builds_fn import DefaultBuilds
from hydra_zen._instantiate.instantiate import instantiate

builds, make_config = DefaultBuilds.builds, DefaultBuilds.make_config
DEFAULTS = ["_self_", {"group": "option"}]


def takes_defaults(defaults, x=1):
    return defaults, x


def takes_any(**defaults):
    return defaults


def spy(target):
    return target


CLOSED = builds(app.area, 2, hydra_defaults=DEFAULTS)
OPEN = builds(takes_any, x=1, hydra_defaults=DEFAULTS)
FROZEN = builds(app.area, 2, hydra_defaults=DEFAULTS, zen_dataclass={"frozen": True})
ZEN = builds(takes_any, x=1, hydra_defaults=DEFAULTS, zen_meta={"m": 1})
NAMED = builds(takes_defaults, hydra_defaults=["_self_"])
NAMED_ZEN = builds(takes_defaults, hydra_defaults=["_self_"], zen_meta={"m": 1})


@pytest.mark.parametrize("wrapper", [None, spy])
@pytest.mark.parametrize("form", [lambda c: c, lambda c: c(), OmegaConf.structured])
@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (CLOSED, 4),
        (FROZEN, 4),
        (OPEN, {"x": 1}),
        (ZEN, {"x": 1}),
        (builds(takes_any, inner=OPEN, more=[CLOSED]), {"inner": {"x": 1}, "more": [4]}),
        (NAMED, (["_self_"], 1)),
        (NAMED_ZEN, (["_self_"], 1)),
        (builds(takes_any, defaults=[1]), {"defaults": [1]}),
        (make_config(x=1, hydra_defaults=["_self_"]), {"x": 1, "defaults": ["_self_"]}),
    ],
)
def test_a_defaults_list_is_no_argument(config, form, wrapper, expected):
    given = form(config)
    before = OmegaConf.to_container(OmegaConf.structured(given))

    assert instantiate(given, _target_wrapper_=wrapper) == expected
    assert OmegaConf.to_container(OmegaConf.structured(given)) == before


def test_a_partial_has_none_either():
    made = instantiate(builds(takes_any, zen_partial=True, hydra_defaults=DEFAULTS))

    assert made.keywords == {}


def test_an_override_of_the_call_is_passed_on():
    assert instantiate(OPEN, defaults=[1]) == {"x": 1, "defaults": [1]}


def test_a_dataclass_of_the_users_own_is_left_alone():
    @dataclass
    class Config:
        _target_: str = f"{__name__}.takes_any"
        defaults: Any = field(default_factory=lambda: [1], init=False)

    assert instantiate(Config) == {"defaults": [1]}


def test_references_still_see_their_surroundings():
    config = OmegaConf.create({"w": 3, "c": OmegaConf.structured(builds(app.area, "${w}", hydra_defaults=DEFAULTS))})

    assert instantiate(config.c) == 6
