"""What the authoring verbs need of the class that they make configs for, which users may subclass."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class Maker(Protocol):
    """The hooks of `BuildsFn`: every conversion, widening and path goes through them."""

    _default_dataclass_options_for_kwargs_of: Mapping[str, Any] | None

    @classmethod
    def builds(cls, target: Any, /, *pos_args: Any, **kwargs: Any) -> Any:
        """Make a config of `target`."""

    @classmethod
    def _make_hydra_compatible(
        cls,
        value: Any,
        *,
        allow_zen_conversion: bool = True,
        error_prefix: str = "",
        field_name: str = "",
        structured_conf_permitted: bool = True,
        convert_dataclass: bool,
        hydra_recursive: bool | None = None,
        hydra_convert: Any = None,
        zen_dataclass: Any = None,
    ) -> Any:
        """Return `value` as it can stand in a config."""

    @classmethod
    def _sanitized_type(
        cls, type_: Any, *, primitive_only: bool = False, wrap_optional: bool = False, nested: bool = False
    ) -> Any:
        """Return the annotation that OmegaConf can enforce for `type_`."""

    @classmethod
    def _get_obj_path(cls, target: Any) -> str:
        """Return the dotted path of `target`."""
        ...

    @classmethod
    def _just(cls, obj: Any) -> Any:
        """Return the config that stands for the importable `obj`."""
