"""The private names of Hydra and OmegaConf that we use exist in the installed versions."""

import ast
import importlib
import inspect

import omegaconf
import pytest
from hydra.utils import instantiate
from omegaconf import OmegaConf

from hydra_zen._base import hydra_instantiation as ours
from hydra_zen._base import hydra_policy_watch, omegaconf_nodes

NAMES = [(module, name) for module, names in ours.PRIVATE_NAMES.items() for name in names]


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_hydra_has_the_name(module, name):
    assert hasattr(importlib.import_module(module), name)


def test_every_private_name_of_hydra_that_is_used_is_listed():
    attributes = {node.attr for node in ast.walk(ast.parse(inspect.getsource(ours))) if isinstance(node, ast.Attribute)}

    assert {name for name in attributes if name.startswith("_")} == {name for _, name in NAMES}


def test_a_policed_partial_has_the_fields_that_hydra_reads():
    made = instantiate({"_target_": "builtins.int", "_partial_": True})

    assert set(vars(made)) == {"_hydra_resolved_from", "_hydra_full_key"}


def test_hydra_calls_what_it_mediates_by_a_name_of_its_module():
    """Admitting our partial rests on this: both modules look `_mediate_target_result` up when they need it."""
    nodes = importlib.import_module("hydra._internal.instantiate._instantiate2")
    policy = importlib.import_module("hydra._internal.target_policy")

    assert "_mediate_target_result" in nodes._call_target.__code__.co_names
    assert "_mediate_target_result" in policy._DeferredTarget._call_with_target_policy.__code__.co_names


def test_omegaconf_answers_what_we_ask():
    node = OmegaConf.create({"a": [{"b": 1}], "n": None, "r": "${a}", "m": "???"})

    assert omegaconf_nodes.full_key(node.a) == "a"
    assert omegaconf_nodes.parent(node.a) is node
    assert omegaconf_nodes.children(node) == [node.a]
    assert omegaconf_nodes.children(omegaconf.DictConfig(None)) == []
    assert omegaconf_nodes.children(omegaconf.DictConfig("???")) == []
    assert omegaconf_nodes.is_none(omegaconf.DictConfig(None))
    assert not omegaconf_nodes.is_none(node)
    assert omegaconf_nodes.object_type(node) is dict


def test_hydra_calls_its_partials_by_the_method_that_ours_overrides():
    policy = importlib.import_module("hydra._internal.target_policy")
    call = policy._DeferredTarget.__call__

    assert vars(policy._DeferredTarget).keys() >= {"__call__", "_call_with_target_policy"}
    assert call.__module__ == policy.__name__
    assert {"_validated_target_policy", "_call_with_target_policy"} <= {*call.__code__.co_names}
    assert not hasattr(policy._DeferredTarget, "__slots__")


def test_the_watched_constants_are_those_that_hydra_protects():
    policy = importlib.import_module("hydra._internal.target_policy")
    watched = [getattr(policy, name) for name in hydra_policy_watch._CONSTANTS]

    for protected in policy._capture_target_policy().protected_objects:
        assert any(protected is each for each in watched)
