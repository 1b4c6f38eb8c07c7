"""`instantiate(..., _validate_=True)`: arguments are checked against annotations just before each call."""

from collections.abc import Callable
from typing import Literal

import pytest
from app import area, double
from hydra.errors import InstantiationException
from omegaconf import OmegaConf

from hydra_zen import builds, instantiate, just, make_config, to_yaml
from hydra_zen.errors import HydraZenTypeValidationError


class Optimizer:
    def __init__(self, kind: Literal["sgd", "adam"] = "sgd") -> None:
        self.kind = kind


class Model:
    def __init__(self, optimizer: Optimizer, sizes: "list[int] | None" = None, act: Callable[[int], int] = abs) -> None:
        self.optimizer = optimizer
        self.sizes = sizes


GOOD = builds(Model, optimizer=builds(Optimizer, kind="adam"), sizes=[1, 2], act=just(area), hydra_convert="all")
BAD = [
    (builds(Model, optimizer=builds(dict)), "optimizer", ""),
    (builds(Model, optimizer=builds(Optimizer, kind="rmsprop")), "kind", "optimizer"),
    (builds(Model, optimizer=builds(Optimizer), sizes=builds(str)), "sizes", ""),
    (builds(Model, optimizer=builds(Optimizer), act=3), "act", ""),
]


@pytest.mark.parametrize("config", [GOOD, GOOD(), OmegaConf.create(to_yaml(GOOD))])
def test_what_fits_is_built(config):
    made = instantiate(config, _validate_=True)

    assert (made.optimizer.kind, made.sizes) == ("adam", [1, 2])


@pytest.mark.parametrize(("config", "parameter", "path"), BAD)
def test_what_contradicts_an_annotation_is_the_cause(config, parameter, path):
    with pytest.raises(InstantiationException) as caught:
        instantiate(config, _validate_=True)

    cause = caught.value.__cause__
    assert isinstance(cause, HydraZenTypeValidationError)
    assert parameter in str(cause)
    assert path in str(caught.value)


@pytest.mark.parametrize(
    ("config", "path"),
    [
        (BAD[1][0], "optimizer.kind"),
        (make_config(models=[1, BAD[1][0]]), "models[1].optimizer.kind"),
        ([{"deep": [[builds(Optimizer, kind="rmsprop")]]}], "[0].deep[0][0].kind"),
    ],
)
def test_the_path_of_the_value_is_told(config, path):
    with pytest.raises(InstantiationException) as caught:
        instantiate(config, _validate_=True)

    assert caught.value.__cause__.config_path == path
    assert f".. {path}: expected Literal['sgd', 'adam'], got 'rmsprop' (type str)" in str(caught.value.__cause__)


def test_nothing_is_checked_unless_asked():
    assert instantiate(BAD[1][0]).optimizer.kind == "rmsprop"


def test_partials_are_checked_when_they_are_called():
    made = instantiate(builds(Optimizer, zen_partial=True), _validate_=True)

    assert made.func is Optimizer
    assert made(kind="adam").kind == "adam"
    with pytest.raises(TypeError, match="kind"):
        made(kind="rmsprop")


def test_wrappers_stand_outside_of_the_check():
    config = builds(area, w=2, zen_wrappers=double, zen_meta={"m": 1})

    assert instantiate(config, _validate_=True, _target_wrapper_=double) == 16


def test_the_flag_is_a_bool():
    with pytest.raises(TypeError, match="`_validate_` must be a bool"):
        instantiate(GOOD, _validate_=1)
