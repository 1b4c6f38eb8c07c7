"""`builds(..., zen_validate=True)`."""

from dataclasses import dataclass
from typing import Callable, List, Literal, Optional, Sequence, Tuple

import app
import pytest
import typing_extensions

from hydra_zen import builds, hydrated_dataclass, instantiate, just, make_custom_builds_fn
from hydra_zen.errors import HydraZenTypeValidationError


class Layer:
    def __init__(self, size: int, act: Callable[[float], float] = abs):
        self.size = size


class Network:
    def __init__(
        self,
        layers: Sequence[Layer],
        mode: Literal["train", "test"] = "train",
        shape: Tuple[int, str] = (1, "a"),
        seed: Optional[int] = None,
    ):
        self.layers = layers


def other(layers: List[Layer], mode: int = 1):
    return layers, mode


@dataclass
class Size:
    width: int = 1


@dataclass
class BigSize(Size):
    height: int = 1


class Movie(typing_extensions.TypedDict):
    name: str
    year: typing_extensions.NotRequired[int]


def show_movie(**movie: typing_extensions.Unpack[Movie]):
    return movie


def paths(config):
    """Return where the problems are."""
    with pytest.raises(HydraZenTypeValidationError) as caught:
        config()
    return [problem.config_path for problem in caught.value.problems]


def test_a_fitting_config_is_the_same_as_without_checks():
    kwargs = {"layers": [builds(Layer, 1), "${first}"], "mode": "test", "shape": [1, "b"], "seed": "${seed}"}
    assert builds(Network, **kwargs, zen_validate=True)() == builds(Network, **kwargs)()
    assert instantiate(builds(Network, [builds(Layer, size=3)], zen_validate=True)).layers[0].size == 3


@pytest.mark.parametrize(
    ("kwargs", "expected"),
    [
        ({"mode": "fast"}, ["mode"]),
        ({"layers": [builds(Layer), builds(dict)]}, ["layers[1]"]),
        ({"layers": builds(Layer), "shape": ("a", 1)}, ["layers", "shape[0]", "shape[1]"]),
        ({"seed": "7", "populate_full_signature": True}, ["seed"]),
        ({"mode": 1, "zen_partial": True}, ["mode"]),
        ({"mode": 1, "zen_meta": {"tag": object}}, ["mode"]),
        ({"mode": 1, "seed": "x", "builds_bases": (builds(dict, mode=3),)}, ["mode", "seed"]),
        ({"builds_bases": (builds(dict, mode=3),)}, ["mode"]),
        ({"builds_bases": (builds(dict, shape=[1, 2]),)}, ["shape[1]"]),
    ],
    ids=str,
)
def test_contradictions_are_reported(kwargs, expected):
    assert paths(lambda: builds(Network, zen_validate=True, **kwargs)) == expected
    kwargs.setdefault("zen_partial", True)
    builds(Network, **kwargs)


def test_positional_values():
    assert paths(lambda: builds(Layer, "1", zen_validate=True)) == ["_args_[0]"]
    assert paths(lambda: builds(Layer, zen_validate=True, builds_bases=(builds(Layer, "1"),))) == ["_args_[0]"]


def test_meta_fields_are_no_arguments():
    builds(Layer, 1, zen_meta={"tag": "x"}, zen_validate=True)
    base = builds(dict, mode="x", zen_meta={"size": "x"})
    builds(Network, builds_bases=(builds(dict, zen_meta={"note": 1}),), zen_validate=True)
    assert paths(lambda: builds(other, builds_bases=(base,), zen_meta={"size": 1}, zen_validate=True)) == ["mode"]


def test_a_config_as_the_target_is_judged_by_what_it_calls():
    inner = builds(Network, populate_full_signature=True)
    assert paths(lambda: builds(inner, mode="fast", zen_validate=True)) == ["mode"]
    builds(inner, mode="test", zen_validate=True)
    wrapped = builds(Network, zen_meta={"tag": 1}, populate_full_signature=True)
    assert paths(lambda: builds(wrapped, mode="fast", tag="new", zen_validate=True)) == ["mode"]


def test_nested_configs_that_are_not_built_are_not_judged():
    builds(Network, layers=[builds(dict)], hydra_recursive=False, zen_validate=True)


def plan(size: Size):
    return size


def test_dataclass_types_are_values_or_configs():
    assert paths(lambda: builds(plan, size=Size, zen_validate=True)) == ["size"]
    kept = {"dataclass": False}
    assert instantiate(builds(plan, size=Size, zen_convert=kept, zen_validate=True)) == {"width": 1}
    builds(plan, size=BigSize, zen_convert=kept, zen_validate=True)
    assert paths(lambda: builds(plan, size=app.Plan, zen_convert=kept, zen_validate=True)) == ["size"]


def test_typed_dicts_as_targets_and_as_keyword_arguments():
    assert instantiate(builds(Movie, name="a", zen_validate=True)) == {"name": "a"}
    assert paths(lambda: builds(Movie, name=1, zen_validate=True)) == ["name"]
    assert paths(lambda: builds(show_movie, name="a", year="b", zen_validate=True)) == ["year"]
    assert instantiate(builds(show_movie, name="a", populate_full_signature=True)) == {"name": "a"}
    with pytest.raises(TypeError, match="Did you mean 'year'"):
        builds(show_movie, years=1)


def test_the_other_verbs():
    assert paths(lambda: make_custom_builds_fn(zen_validate=True)(Network, mode="fast")) == ["mode"]
    make_custom_builds_fn(zen_validate=True)(Network, mode="fast", zen_validate=False)

    def hydrate():
        @hydrated_dataclass(Network, zen_validate=True)
        class Conf:
            layers: list
            mode: str = "fast"

    assert paths(hydrate) == ["mode"]


def test_objects_and_partials_are_judged_by_their_signature():
    builds(Layer, 1, act=just(abs), zen_validate=True)
    builds(Layer, 1, act=builds(other, zen_partial=True, mode=1), zen_validate=True)
    assert paths(lambda: builds(Layer, 1, act=builds(Layer), zen_validate=True)) == ["act"]
    assert paths(lambda: builds(Layer, 1, act=builds(Layer, 1, abs, zen_partial=True), zen_validate=True)) == ["act"]


def test_without_the_option_nothing_of_the_checker_is_imported():
    import subprocess
    import sys

    code = (
        "import sys\n"
        "from hydra_zen import builds\n"
        "builds(dict, a=1)\n"
        "assert not {'typeguard', 'omegaconf', 'hydra'} & set(sys.modules)\n"
        "builds(divmod, 1, zen_validate=True)\n"
        "assert 'typeguard' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
