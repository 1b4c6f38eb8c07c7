"""The private names of Hydra and OmegaConf that the gate stands on are what it takes them for."""

import inspect

from hydra._internal import defaults_list
from hydra._internal.config_repository import IConfigRepository
from hydra._internal.core_plugins.basic_sweeper import BasicSweeper
from hydra.plugins.config_source import ConfigSource
from omegaconf._utils import get_yaml_loader

from hydra_zen._base.hydra_defaults import package_in_header, sweep_jobs


def parameters(function):
    return list(inspect.signature(function).parameters)


def test_defaults_lists_are_resolved_over_a_repository():
    assert parameters(defaults_list.create_defaults_list) == [
        "repo",
        "config_name",
        "overrides_list",
        "prepend_hydra",
        "skip_missing",
    ]
    assert IConfigRepository.__abstractmethods__ == {
        "get_schema_source",
        "load_config",
        "group_exists",
        "config_exists",
        "get_group_options",
        "get_sources",
        "initialize_sources",
    }


def test_the_variables_that_tell_what_hydra_was_looking_at():
    assert "element = tree.node" in inspect.getsource(defaults_list.config_not_found_error)
    used = inspect.getsource(defaults_list.Overrides.ensure_overrides_used)
    assert "for key, meta in self.override_metadata.items():" in used
    assert {"containing_config_path", "relative_key"} <= set(defaults_list.OverrideMetadata.__dataclass_fields__)
    assert "for d in defaults_list:" in inspect.getsource(defaults_list._update_overrides)
    assert parameters(defaults_list.Overrides.set_known_choice) == ["self", "default"]
    assert "Multiple values for {key}." in inspect.getsource(defaults_list.Overrides.set_known_choice)
    twice = inspect.getsource(defaults_list.ensure_no_duplicates_in_list)
    assert "appears more than once in the final defaults list" in twice


def test_headers_and_sweeps():
    assert parameters(ConfigSource._get_header_dict) == ["config_text"]
    assert package_in_header("# @package a.b\nx: 1\n") == "a.b"
    assert parameters(BasicSweeper.split_arguments) == ["overrides", "max_batch_size"]
    assert sweep_jobs(["a=1,2", "b=3"]) == [["a=1", "b=3"], ["a=2", "b=3"]]


def test_the_loader_of_yaml():
    loader = get_yaml_loader()

    assert "tag:yaml.org,2002:timestamp" not in {
        tag for rules in loader.yaml_implicit_resolvers.values() for tag, _ in rules
    }
    assert "tag:yaml.org,2002:map" in loader.yaml_constructors
