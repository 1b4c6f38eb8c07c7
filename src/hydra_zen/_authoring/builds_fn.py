"""The class whose class methods are the authoring verbs, and whose hooks users may override."""

from __future__ import annotations

import dataclasses
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from hydra_zen._authoring.options import read_zen_convert
from hydra_zen._authoring.verb_methods import VerbMethods
from hydra_zen._base.config_contents import RECIPE
from hydra_zen._base.names import TARGET
from hydra_zen._signature.annotations import widen
from hydra_zen._structured.config_type import ConfigType
from hydra_zen._structured.defaults import FreshCopy
from hydra_zen._target.dotted_path import NamelessTargetError, path_of
from hydra_zen._target.in_memory import KEYS
from hydra_zen._values.configs import Just
from hydra_zen._values.context import Conversion, stock_conversion
from hydra_zen._values.dispatch import REGISTERED
from hydra_zen._values.table import PASSED_THROUGH, convert
from hydra_zen._values.unsupported import endless
from hydra_zen.errors import HydraZenImportError

if TYPE_CHECKING:
    from typing_extensions import TypeVar as TypeVarWithDefault

    from hydra_zen._authoring.verb_types import BuildsVerb, JustVerb, KwargsOfVerb, MakeConfigVerb
    from hydra_zen._base.value_types import SupportedPrimitive

    T = TypeVarWithDefault("T", default=SupportedPrimitive)
else:
    T = TypeVar("T")


class BuildsFn(VerbMethods, Generic[T]):
    """The verbs that make configs, with hooks to adapt what they accept.

    Subclass it to support values of your own types or to change how annotations are widened, and use the class methods
    of the subclass in place of the functions of the same name. `T` says which values the subclass accepts, for type
    checkers. To support a type everywhere, `hydra_zen.register_converter` is simpler.

    The hooks are `_make_hydra_compatible` (called for every value, at every depth), `_sanitized_type` (for every
    annotation), `_get_obj_path` (for every target), `_just` and `_mutable_value`.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from hydra_zen import BuildsFn, instantiate
    >>> from hydra_zen.typing import CustomConfigType
    >>> class Halves(BuildsFn[CustomConfigType[Fraction]]):
    ...     @classmethod
    ...     def _make_hydra_compatible(cls, value, **kw):
    ...         if isinstance(value, Fraction):
    ...             value = float(value)
    ...         return super()._make_hydra_compatible(value, **kw)
    >>> instantiate(Halves.builds(dict, x=[Fraction(1, 2)], hydra_convert="all"))
    {'x': [0.5]}
    """

    if TYPE_CHECKING:
        builds: ClassVar[BuildsVerb]  # type: ignore[assignment]
        just: ClassVar[JustVerb]  # type: ignore[assignment]
        kwargs_of: ClassVar[KwargsOfVerb]  # type: ignore[assignment]
        make_config: ClassVar[MakeConfigVerb]  # type: ignore[assignment]

    @classmethod
    @stock_conversion
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
        """Return `value` as it can stand in a config; called for every value, at every depth."""
        if type(value) in PASSED_THROUGH:
            return value
        if type(value) is FunctionType and allow_zen_conversion and REGISTERED.is_empty:
            try:
                return cls._just(value)
            except (HydraZenImportError, NamelessTargetError):
                pass  # what is wrong is said by `convert`, which knows where the value stands
        if type(value) is ConfigType and structured_conf_permitted and not KEYS:
            own = vars(value)
            if TARGET in own and RECIPE in own:
                return value
        conversion = Conversion(
            maker=cls,  # pyright: ignore[reportArgumentType]  the verbs are descriptors
            allow_zen_conversion=allow_zen_conversion,
            error_prefix=error_prefix,
            field_name=field_name,
            structured_conf_permitted=structured_conf_permitted,
            convert_dataclass=convert_dataclass,
            hydra_recursive=hydra_recursive,
            hydra_convert=hydra_convert,
            zen_dataclass=zen_dataclass,
        )
        try:
            return convert(value, conversion)
        except RecursionError:
            error = endless(value, conversion)
            if error is None:
                raise
            raise error from None

    @classmethod
    @stock_conversion
    def _sanitized_type(
        cls, type_: Any, *, primitive_only: bool = False, wrap_optional: bool = False, nested: bool = False
    ) -> Any:
        """Return the annotation that OmegaConf can enforce for `type_`."""
        return widen(type_, primitive_only=primitive_only, wrap_optional=wrap_optional, nested=nested)

    @classmethod
    def _get_obj_path(cls, target: Any) -> str:
        """Return the dotted path of `target`."""
        return path_of(target)

    @classmethod
    def _just(cls, obj: Any) -> Any:
        """Return the config that stands for the importable `obj`."""
        return Just(cls._get_obj_path(obj))

    @classmethod
    def _mutable_value(cls, x: Any, *, zen_convert: Any = None) -> Any:
        """Return a dataclass field that gives every instance a copy of `x`."""
        settings = read_zen_convert(zen_convert)
        if type(x) in (list, tuple, dict):
            x = cls._make_hydra_compatible(x, allow_zen_conversion=True, convert_dataclass=settings.dataclass)
        return dataclasses.field(default_factory=FreshCopy(x))


if TYPE_CHECKING:
    _StockBuildsFn = BuildsFn[SupportedPrimitive]
else:
    _StockBuildsFn = BuildsFn


class DefaultBuilds(_StockBuildsFn):
    """The stock `BuildsFn`: its class methods are `hydra_zen.builds`, `just`, `kwargs_of` and `make_config`.

    Examples
    --------
    >>> from hydra_zen import DefaultBuilds, builds
    >>> DefaultBuilds.builds == builds
    True
    """
