"""The errors for values that no config can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hydra_zen._base.deferred import DeferredModule
from hydra_zen._base.messages import show_typed
from hydra_zen._values.context import Conversion
from hydra_zen.errors import HydraZenImportError, HydraZenUnsupportedPrimitiveError

if TYPE_CHECKING:
    from hydra_zen._base import cycles
else:  # what only an error looks for
    cycles = DeferredModule("hydra_zen._base.cycles")

KEY_PREFIX = "Configuring dictionary key:"


class UnimportableValueError(HydraZenUnsupportedPrimitiveError, HydraZenImportError):
    """A value would be configured by its import path, but it has none."""


class SelfContainingValueError(HydraZenUnsupportedPrimitiveError, RecursionError):
    """A value contains itself, and a config would have no end."""


def where(conversion: Conversion) -> str:
    """Return the front of a message: what is made, and which value of it is at fault."""
    parts = [conversion.error_prefix.strip(), f"`{conversion.field_name}`:" if conversion.field_name else ""]
    return " ".join(part for part in parts if part)


def unsupported(
    value: object, conversion: Conversion, reason: str = "", next_step: str = ""
) -> HydraZenUnsupportedPrimitiveError:
    """Return the error for a `value` that no config can hold."""
    name = type(value).__qualname__
    reason = reason or "has no form that a config can store and Hydra can instantiate"
    next_step = next_step or (
        f"Configure how it is made with `builds({name}, ...)`, or tell all config functions how to convert its type"
        f" with `register_converter({name}, ...)`."
    )
    msg = f"{where(conversion)} {show_typed(value)} {reason}. {next_step}".lstrip()
    return HydraZenUnsupportedPrimitiveError(
        msg,
        config_path=conversion.field_name or None,
        value=value,
        expected="a value that a config can hold",
    )


def unimportable(value: object, conversion: Conversion, error: HydraZenImportError) -> UnimportableValueError:
    """Return the error for a `value` whose import path could not be told."""
    msg = f"{where(conversion)} {error}".lstrip()
    return UnimportableValueError(
        msg, target=error.target, config_path=conversion.field_name or None, value=value, expected=error.expected
    )


def endless(value: object, conversion: Conversion) -> SelfContainingValueError | None:
    """Return the error for a `value` that contains itself; None if it does not."""
    cycle = cycles.find_cycle(value, conversion.field_name)
    if cycle is None:
        return None
    next_step = "Leave one of them out, or refer to it by an interpolation such as '${a.b}'."
    msg = f"{conversion.error_prefix.strip()} {cycle}, and a config has to end. {next_step}".lstrip()
    return SelfContainingValueError(msg, config_path=cycle.inner, value=cycle.value, expected="a value with an end")


def rerooted(error: HydraZenUnsupportedPrimitiveError, conversion: Conversion) -> HydraZenUnsupportedPrimitiveError:
    """Return `error`, which names a path below the value of `conversion`, with the full path."""
    inner, outer = error.config_path or "", conversion.field_name
    if not outer:
        return error
    path = f"{outer}{inner}" if inner.startswith("[") or not inner else f"{outer}.{inner}"
    prefix = conversion.error_prefix.strip()
    msg = f"{prefix} `{path}`: {error}".lstrip()
    return type(error)(
        msg,
        target=error.target,
        config_path=path,
        value=error.value,
        expected=error.expected,
        suggestion=error.suggestion,
    )
