"""`ZenField`: a field of a config, with its hint, default and name."""

from __future__ import annotations

from dataclasses import MISSING, Field, InitVar, dataclass, field
from typing import TYPE_CHECKING, Any

from hydra_zen._authoring.builds_fn import BuildsFn, DefaultBuilds
from hydra_zen._authoring.field_request import FieldRequest
from hydra_zen._authoring.maker import Maker
from hydra_zen._authoring.options import read_zen_convert
from hydra_zen._base.messages import show_typed
from hydra_zen._base.sentinels import NOTHING
from hydra_zen._base.value_types import SupportedPrimitive, ZenConvert
from hydra_zen._structured.defaults import produced_by
from hydra_zen._structured.field_spec import FieldSpec
from hydra_zen.errors import HydraZenTypeError


@dataclass(unsafe_hash=True)
class ZenField(FieldRequest):
    """A field for `make_config`, with a hint, a default and a name of its own.

    Parameters
    ----------
    hint : type
        The annotation of the field, widened to what OmegaConf can enforce.
    default : SupportedPrimitive, optional
        The default of the field. A field without one is required.
    name : str, optional
        The name of the field; needed where the `ZenField` is a positional argument of `make_config`.
    zen_convert : ZenConvert, optional
        ``{"dataclass": False}`` keeps a dataclass default as it is.

    Raises
    ------
    TypeError
        `name` is not a str.
    HydraZenUnsupportedPrimitiveError
        `default` has no representation in a config.

    Examples
    --------
    >>> from hydra_zen import ZenField, make_config
    >>> make_config(ZenField(int, name="epochs"), lr=ZenField(float, 0.1))(epochs=3)
    Config(epochs=3, lr=0.1)
    """

    if TYPE_CHECKING:

        def __init__(
            self,
            hint: Any = ...,
            default: SupportedPrimitive | type[NOTHING] = ...,
            name: str | type[NOTHING] = ...,
            zen_convert: ZenConvert | None = None,
            _builds_fn: type[BuildsFn[Any]] = ...,
        ) -> None: ...

    hint: Any = Any
    default: Any = NOTHING
    name: Any = NOTHING
    zen_convert: InitVar[Any] = None
    _builds_fn: type[BuildsFn[Any]] = DefaultBuilds
    _given: tuple[Any, Any, bool] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self, zen_convert: Any) -> None:
        """Widen the hint and convert the default."""
        if self.name is not NOTHING and not isinstance(self.name, str):
            msg = f"`ZenField`: `name` must be a str, got {show_typed(self.name)}"
            raise HydraZenTypeError(msg, parameter="name", value=self.name, expected="str")
        self._given = (self.hint, self.default, read_zen_convert(zen_convert).dataclass)
        self.hint = self._builds_fn._sanitized_type(self.hint)
        if self.default is not NOTHING:
            self.default = FieldSpec("", Any, self._converted(self._builds_fn)).to_field()

    def resolved(self, maker: type[Maker]) -> tuple[Any, Any]:
        """Return the hint and the converted default as `maker` sees them."""
        if maker is not self._builds_fn and self._builds_fn is DefaultBuilds:
            return self._given[0], self._converted(maker)
        return self._given[0], _value_of(self.default)

    def _converted(self, maker: type[Maker]) -> Any:
        _, default, convert_dataclass = self._given
        if default is NOTHING:
            return NOTHING
        name = "" if self.name is NOTHING else self.name
        return maker._make_hydra_compatible(
            default, allow_zen_conversion=True, field_name=name, convert_dataclass=convert_dataclass
        )


def _value_of(default: Any) -> Any:
    """Return the value that a `dataclasses.Field` gives."""
    if not isinstance(default, Field):
        return default
    return produced_by(default.default_factory) if default.default is MISSING else default.default  # type: ignore[arg-type]
