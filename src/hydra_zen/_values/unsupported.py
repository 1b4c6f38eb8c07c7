"""The errors for values that no config can hold."""

from __future__ import annotations

from hydra_zen._base.messages import show_typed
from hydra_zen._values.context import Conversion
from hydra_zen.errors import HydraZenImportError, HydraZenUnsupportedPrimitiveError

KEY_PREFIX = "Configuring dictionary key:"


class UnimportableValueError(HydraZenUnsupportedPrimitiveError, HydraZenImportError):
    """A value would be configured by its import path, but it has none."""


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
