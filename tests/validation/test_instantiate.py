"""Arguments checked just before each call of an instantiation."""

import functools
import pickle
from typing import List, Literal, Sequence, Tuple

import pytest
from hydra.errors import InstantiationException
from omegaconf import OmegaConf

from hydra_zen import builds, instantiate
from hydra_zen._validation.arguments import validating, wrapper_that_validates
from hydra_zen.errors import HydraZenTypeValidationError


class Layer:
    def __init__(self, size: int):
        self.size = size


class Network:
    def __init__(
        self, layers: Sequence[Layer], mode: Literal["train", "test"] = "train", shape: Tuple[int, int] = (1, 1)
    ):
        self.layers = layers


def total(sizes: List[int], *more: int, scale: int = 1):
    return (sum(sizes) + sum(more)) * scale


def doubled(fn):
    def double(*args, **kwargs):
        return fn(*args, **kwargs) * 2

    return double


def as_numbers(fn):
    @functools.wraps(fn)
    def convert(sizes):
        return fn([int(size) for size in sizes])

    return convert


def fails(config, **kwargs):
    with pytest.raises(InstantiationException) as caught:
        instantiate(config, _target_wrapper_=validating, **kwargs)
    assert isinstance(caught.value.__cause__, HydraZenTypeValidationError)
    return [problem.config_path for problem in caught.value.__cause__.problems]


@pytest.mark.parametrize("convert", [None, "none", "partial", "all", "object"])
def test_a_fitting_config(convert):
    conf = builds(Network, [builds(Layer, size="${n}")], shape=(1, 2), hydra_convert=convert, mode="${mode}")
    root = OmegaConf.create({"net": OmegaConf.structured(conf), "n": 3, "mode": "test"})
    assert instantiate(root, _target_wrapper_=validating).net.layers[0].size == 3


def test_what_only_shows_when_configs_are_built():
    conf = builds(Network, "${layers}", mode="${mode}")
    layers = [builds(Layer, 1), builds(dict)]
    root = {"net": conf, "mode": "fast", "layers": layers}
    assert fails(OmegaConf.create(root)) == ["_args_[0][1]", "mode"]
    assert fails(builds(Network, layers=[]), layers=[3]) == ["layers[0]"]
    assert fails(builds(Network, layers=[], shape=[1, 2, 3])) == ["shape"]


def test_partials_are_checked_when_they_are_called():
    made = instantiate(builds(total, zen_partial=True), _target_wrapper_=validating)
    assert made.func is total
    assert made([1, 2], scale=2) == 6
    with pytest.raises(HydraZenTypeValidationError, match=r"sizes\[1\]|_args_\[0\]\[1\]"):
        pickle.loads(pickle.dumps(made))([1, "2"])


def test_arguments_are_checked_inside_the_wrappers_of_the_config():
    # The target gets what the wrapper makes of the config's values.
    assert instantiate(builds(total, ["1", "2"], zen_wrappers=[as_numbers, doubled]), _target_wrapper_=validating) == 6
    assert fails(builds(total, ["1", "2"], zen_wrappers=doubled)) == ["_args_[0][0]", "_args_[0][1]"]


def test_a_wrapper_around_the_check_converts_for_it():
    pydantic = pytest.importorskip("pydantic", minversion="2")
    parse = pydantic.validate_call(config={"arbitrary_types_allowed": True})
    wrapper = pickle.loads(pickle.dumps(wrapper_that_validates(doubled, config_path="a")))
    assert wrapper(total)([1], 2) == 6
    assert instantiate(builds(Layer, "3"), _target_wrapper_=wrapper_that_validates(parse)).size == 3
    assert instantiate(builds(total, ["1"], "2"), _target_wrapper_=wrapper_that_validates(parse)) == 3
    with pytest.raises(InstantiationException, match=r"model\.mode: expected Literal\['train', 'test'\], got 'fast'"):
        instantiate(builds(Network, [], mode="fast"), _target_wrapper_=wrapper_that_validates(config_path="model"))


def test_meta_fields_are_no_arguments():
    assert instantiate(builds(total, [1], zen_meta={"scale_": "x"}), _target_wrapper_=validating) == 1
