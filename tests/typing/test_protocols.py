"""What the names of `hydra_zen.typing` are at run time."""

import functools
import subprocess
import sys
from dataclasses import make_dataclass

import pytest
from app import Box, area

import hydra_zen.typing as zen_typing
from hydra_zen import builds, just, make_config
from hydra_zen.typing import (
    Builds,
    BuildsWithSig,
    CustomConfigType,
    DataclassOptions,
    HydraPartialBuilds,
    Just,
    Partial,
    PartialBuilds,
    StoreEntry,
    ZenConvert,
    ZenPartialBuilds,
    ZenWrappers,
)

PARTIAL = builds(Box, zen_partial=True)
ZEN_PARTIAL = builds(Box, zen_partial=True, zen_meta={"note": 1})
HAND_WRITTEN = make_dataclass("HandWritten", [("_target_", str, "app.Box")])

CONFIGS = {
    "builds": (builds(Box), {Builds}),
    "function": (builds(area), {Builds}),
    "just": (just(area), {Builds, Just}),
    "partial": (PARTIAL, {Builds, HydraPartialBuilds}),
    "zen partial": (ZEN_PARTIAL, {Builds, ZenPartialBuilds}),
    "hand-written": (HAND_WRITTEN, {Builds}),
    "make_config": (make_config(a=1), set()),
    "class": (Box, set()),
    "number": (1, set()),
}


@pytest.mark.parametrize("protocol", [Builds, Just, HydraPartialBuilds, ZenPartialBuilds])
@pytest.mark.parametrize("name", CONFIGS)
def test_protocols_look_at_attributes(name, protocol):
    config, expected = CONFIGS[name]
    instance = config() if isinstance(config, type) else config
    assert isinstance(config, protocol) is (protocol in expected)
    assert isinstance(instance, protocol) is (protocol in expected)


def test_a_flag_that_is_false_counts_too():
    assert isinstance(builds(int, zen_partial=False), HydraPartialBuilds)


def test_partial_builds_is_a_union():
    with pytest.raises(TypeError):
        isinstance(PARTIAL, PartialBuilds)


def test_targets_of_the_protocols():
    assert Just._target_ == "hydra_zen.funcs.get_obj"
    assert ZenPartialBuilds._target_ == "hydra_zen.funcs.zen_processing"


def test_partial_takes_its_result_and_its_parameters():
    assert Partial[int].__origin__ is Partial
    assert Partial[int, [str, float]].__origin__ is Partial
    assert Partial[int, ...].__args__ == (int, ...)
    assert isinstance(functools.partial(area), Partial)
    assert not isinstance(area, Partial)


@pytest.mark.parametrize("name", ["Builds", "Just", "PartialBuilds", "ZenPartialBuilds", "HydraPartialBuilds"])
def test_config_types_take_a_target(name):
    assert getattr(zen_typing, name)[type[int]] is not None


def test_aliases_take_their_arguments():
    assert BuildsWithSig[type[int], [int]].__origin__ is BuildsWithSig
    assert CustomConfigType[int] is not None
    assert ZenWrappers[type[int]] is not None


def test_typed_dicts_are_plain_dicts():
    assert ZenConvert(apple=1) == {"apple": 1}
    assert DataclassOptions(cls_name="A") == {"cls_name": "A"}
    assert set(StoreEntry.__annotations__) == {"name", "group", "package", "provider", "node"}


def test_every_option_of_dataclasses_is_listed():
    assert set(DataclassOptions.__annotations__) == {
        "cls_name", "namespace", "bases", "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args",
        "kw_only", "slots", "weakref_slot", "module", "target", "target_repr",
    }  # fmt: skip


def test_every_name_is_exported_and_found():
    assert zen_typing.__all__ == sorted(zen_typing.__all__)
    assert all(hasattr(zen_typing, name) for name in zen_typing.__all__)


def test_importing_the_types_imports_no_library():
    program = (
        "import sys, hydra_zen.typing\n"
        "print([m for m in ('hydra', 'omegaconf', 'yaml', 'typing_extensions') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
