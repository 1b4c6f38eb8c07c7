"""Functions, classes and partials."""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable
from typing import Any, Final

from hydra_zen._base.reading import is_targeted_dataclass
from hydra_zen._target.kinds import is_found_by_name, is_parameterised_generic, is_typing_form
from hydra_zen._values.context import Conversion
from hydra_zen._values.dataclasses import is_nested_config
from hydra_zen._values.keywords import first_clash, is_plain_option
from hydra_zen._values.paths import just, path_to
from hydra_zen._values.unsupported import rerooted, unsupported
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


def convert_routine(value: Any, conversion: Conversion) -> Any:
    """Return the config of a function or a method."""
    return just(value, conversion)


def convert_class(value: type, conversion: Conversion) -> Any:
    """Return a config type as it is, and the config of any other class."""
    if conversion.structured_conf_permitted and hasattr(value, "__dataclass_fields__"):
        if is_targeted_dataclass(value) or not conversion.convert_dataclass:
            return value
        if not conversion.allow_zen_conversion or is_nested_config(value):
            return value
    if not conversion.allow_zen_conversion:
        raise unsupported(value, conversion)
    return just(value, conversion)


def convert_generic(value: Any, conversion: Conversion) -> Any:
    """Return the config of the class of a parameterised generic, or of a form of `typing`."""
    if is_parameterised_generic(value) or is_typing_form(value):
        return just(value, conversion)
    raise unsupported(value, conversion, "describes several types and is no object that can be imported")


def convert_partial(value: functools.partial[Any], conversion: Conversion, **options: Any) -> Any:
    """Return the partial config that corresponds to a partial."""
    hidden = [name for name in value.keywords if is_plain_option(name)]
    clash = first_clash(name for name in value.keywords if name not in hidden)
    if clash is not None:
        reason = f"binds a parameter called {clash!r}, which `builds` can't pass on"
        raise unsupported(value, conversion, reason, "Bind it inside a function and configure that.")
    path_to(value.func, value, conversion)
    # Given as the target itself, a partial keeps its keywords apart from options of `builds` that go by their names.
    target, args, keywords = (value, (), {}) if hidden else (value.func, value.args, value.keywords)
    try:
        return conversion.maker.builds(
            target, *args, zen_partial=True, **conversion.builds_options(), **options, **keywords
        )()
    except HydraZenUnsupportedPrimitiveError as error:
        raise rerooted(error, conversion) from error


def convert_wrapped_partial(value: Any, conversion: Conversion) -> Any:
    """Return the partial config with wrappers that corresponds to a `hydra_zen.funcs.partial_with_wrapper`."""
    return convert_partial(value, conversion, zen_wrappers=value.wrappers)


def convert_callable(value: Any, conversion: Conversion) -> Any:
    """Return the config of a callable object whose own name leads to it."""
    if is_found_by_name(value):
        return just(value, conversion)
    raise unsupported(value, conversion)


def is_type_of_generics(kind: type) -> bool:
    """Tell whether `kind` is the type of parameterised generics or of forms of `typing`."""
    return kind in _GENERIC_TYPES


_FORMS: Final[tuple[Any, ...]] = (
    list[int],
    Callable[[int], int],
    typing.Any,
    typing.List,  # noqa: UP006
    typing.List[int],  # noqa: UP006
    typing.Tuple,  # noqa: UP006
    typing.Callable,  # pyright: ignore[reportUnknownMemberType]  the bare form
    typing.Callable[[int], int],
)
_GENERIC_TYPES: Final[frozenset[type]] = frozenset(map(type, _FORMS))


def is_callable_type(kind: type) -> bool:
    """Tell whether instances of `kind` can be called."""
    return hasattr(kind, "__call__")  # noqa: B004  asked of the type, not of its instances
