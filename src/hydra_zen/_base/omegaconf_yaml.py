"""YAML as OmegaConf reads it, as nodes with marks: the same resolvers and constructors, and nothing is executed."""

from __future__ import annotations

from typing import Any

import yaml  # type: ignore[import-untyped]
from omegaconf._utils import get_yaml_loader

from hydra_zen._base.yaml_paths import read_paths_of_newer_python


def make_node_loader() -> type[Any]:
    """Return a loader class whose `get_single_node` gives nodes, and whose scalars are those of OmegaConf.

    The parser is libyaml's where PyYAML has it.
    """
    read_paths_of_newer_python()
    rules: Any = get_yaml_loader()
    parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class NodeLoader(parser):  # type: ignore[misc]
        yaml_implicit_resolvers = rules.yaml_implicit_resolvers
        yaml_constructors = rules.yaml_constructors

    return NodeLoader
