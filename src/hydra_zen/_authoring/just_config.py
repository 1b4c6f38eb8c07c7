"""From a value to the config that gives the value back."""

from __future__ import annotations

from typing import Any

from hydra_zen._authoring.dataclass_options import read_class_options
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.options import check_hydra_options, read_zen_convert


def make_just(
    maker: type[Maker],
    obj: Any,
    *,
    zen_convert: Any,
    hydra_recursive: Any,
    hydra_convert: Any,
    zen_dataclass: Any,
) -> Any:
    """Return the config whose instantiation gives `obj`."""
    converts_dataclasses = True
    if not (zen_convert is hydra_recursive is hydra_convert is zen_dataclass is None):
        converts_dataclasses = read_zen_convert(zen_convert).dataclass
        check_hydra_options(hydra_recursive, hydra_convert)
        read_class_options(zen_dataclass)
    return maker._make_hydra_compatible(
        obj,
        allow_zen_conversion=True,
        convert_dataclass=converts_dataclasses,
        hydra_recursive=hydra_recursive,
        hydra_convert=hydra_convert,
        zen_dataclass=zen_dataclass,
    )
