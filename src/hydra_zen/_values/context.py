"""What surrounds the conversion of one value: who converts, with which settings, and where the value stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from hydra_zen._base import config_path

F = TypeVar("F", bound=Callable[..., Any])

_STOCK_MARK = "__stock_conversion__"


class ConfigMaker(Protocol):
    """What conversion needs from the class that makes configs."""

    def builds(self, target: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Return a config class of `target`."""

    def _just(self, obj: Any) -> Any:
        """Return a config of the importable `obj`."""

    def _get_obj_path(self, target: Any) -> str:
        """Return the import path of `target`."""
        ...

    def _make_hydra_compatible(
        self,
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
        """Return `value` in a form that a config can hold."""


def stock_conversion(function: F) -> F:
    """Mark `function` as the conversion that needs no call of its own for each element of a container.

    Put it on the ``_make_hydra_compatible`` that merely calls `convert`; an override is never taken for it, even if
    it copies the attributes of what it overrides.
    """
    setattr(function, _STOCK_MARK, function)
    return function


def is_stock(maker: ConfigMaker) -> bool:
    """Tell whether `maker` converts values exactly as `convert` does."""
    hook: Any = maker._make_hydra_compatible
    function = getattr(hook, "__func__", hook)
    return getattr(function, _STOCK_MARK, None) is function


def is_stock_throughout(maker: Any) -> bool:
    """Tell whether `maker` also widens annotations exactly as `widen` does."""
    try:
        convert, widen = maker._make_hydra_compatible.__func__, maker._sanitized_type.__func__
        marks = convert.__stock_conversion__, widen.__stock_conversion__
    except AttributeError:
        return False
    return marks[0] is convert and marks[1] is widen


class Conversion:
    """The settings of the conversion of one value; never changed once made.

    ``field_name`` is the path of the value within the config that is made, such as ``"xs[0].k"``; ``error_prefix``
    says what is made and stands at the front of error messages.
    """

    __slots__ = (
        "allow_zen_conversion",
        "convert_dataclass",
        "error_prefix",
        "field_name",
        "hydra_convert",
        "hydra_recursive",
        "keeps_tuples",
        "maker",
        "structured_conf_permitted",
        "zen_dataclass",
    )

    def __init__(
        self,
        maker: ConfigMaker,
        *,
        allow_zen_conversion: bool = True,
        error_prefix: str = "",
        field_name: str = "",
        structured_conf_permitted: bool = True,
        convert_dataclass: bool = True,
        hydra_recursive: bool | None = None,
        hydra_convert: str | None = None,
        zen_dataclass: Mapping[str, Any] | None = None,
        keeps_tuples: bool = False,
    ) -> None:
        self.maker = maker
        self.allow_zen_conversion = allow_zen_conversion
        self.error_prefix = error_prefix
        self.field_name = field_name
        self.structured_conf_permitted = structured_conf_permitted
        self.convert_dataclass = convert_dataclass
        self.hydra_recursive = hydra_recursive
        self.hydra_convert = hydra_convert
        self.zen_dataclass = zen_dataclass
        self.keeps_tuples = keeps_tuples

    def child(self, key: object) -> Conversion:
        """Return the settings for the element under `key` of a list, tuple or dict."""
        return Conversion(
            self.maker,
            allow_zen_conversion=self.allow_zen_conversion,
            error_prefix=self.error_prefix,
            field_name=config_path.child(self.field_name, key),
            structured_conf_permitted=self.structured_conf_permitted,
            convert_dataclass=self.convert_dataclass,
            hydra_recursive=self.hydra_recursive,
            hydra_convert=self.hydra_convert,
            keeps_tuples=self.keeps_tuples,
        )

    def content(self, key: object, *, keeps_tuples: bool = False) -> Conversion:
        """Return the settings for what stands under `key` inside a value that becomes a config itself.

        With `keeps_tuples`, tuples in the fields of dataclasses stay tuples, so that those can be hashed; a dataclass
        that is kept as it is never could be, so dataclasses are converted then.
        """
        return Conversion(
            self.maker,
            allow_zen_conversion=self.allow_zen_conversion,
            error_prefix=self.error_prefix,
            field_name=config_path.child(self.field_name, key),
            structured_conf_permitted=self.structured_conf_permitted,
            convert_dataclass=self.convert_dataclass or keeps_tuples,
            keeps_tuples=keeps_tuples or self.keeps_tuples,
        )

    def builds_options(self) -> dict[str, Any]:
        """Return what `builds` must be told to convert arguments as this conversion would."""
        return {} if self.convert_dataclass else {"zen_convert": {"dataclass": False}}

    def through_maker(self, value: Any) -> Any:
        """Convert `value` with these settings by the hook of the maker, which users may have overridden."""
        return self.maker._make_hydra_compatible(
            value,
            allow_zen_conversion=self.allow_zen_conversion,
            error_prefix=self.error_prefix,
            field_name=self.field_name,
            structured_conf_permitted=self.structured_conf_permitted,
            convert_dataclass=self.convert_dataclass,
            hydra_recursive=self.hydra_recursive,
            hydra_convert=self.hydra_convert,
            zen_dataclass=self.zen_dataclass,
        )
