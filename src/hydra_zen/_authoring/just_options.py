"""The options of `just`."""

from __future__ import annotations

from typing import Any

from hydra_zen._authoring.dataclass_options import read_class_options
from hydra_zen._authoring.options import check_hydra_options, read_zen_convert


def converts_dataclasses(*, zen_convert: Any, hydra_recursive: Any, hydra_convert: Any, zen_dataclass: Any) -> bool:
    """Tell whether dataclasses become configs, or say which option is wrong."""
    does = read_zen_convert(zen_convert).dataclass
    check_hydra_options(hydra_recursive, hydra_convert)
    read_class_options(zen_dataclass)
    return does
