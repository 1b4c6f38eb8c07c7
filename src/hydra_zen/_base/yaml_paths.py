"""Paths in YAML, as every version of Python writes them."""

from __future__ import annotations

import pathlib
from typing import Any

_TAG = "tag:yaml.org,2002:python/object/apply:pathlib._local."
_KINDS = ("Path", "PosixPath", "WindowsPath")


def read_paths_of_newer_python() -> None:
    """Let YAML's safe loader, on which OmegaConf's is built, read the tags that Python 3.13 gives to paths."""
    import yaml  # type: ignore[import-untyped]

    for kind in _KINDS:
        yaml.add_constructor(_TAG + kind, _make_path(kind), Loader=yaml.SafeLoader)


def _make_path(kind: str) -> Any:
    def construct(loader: Any, node: Any) -> pathlib.Path:
        path: pathlib.Path = getattr(pathlib, kind)(*loader.construct_sequence(node))
        return path

    return construct
