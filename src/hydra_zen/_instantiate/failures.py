"""What Hydra says when a target fails."""

from __future__ import annotations

import re
from typing import Any, Final

from hydra.errors import InstantiationException

from hydra_zen._base.hydra_instantiation import name_of_target
from hydra_zen._target.resolve import import_object
from hydra_zen.errors import HydraZenImportError

_NOT_LOCATED: Final = re.compile(r"Error locating target '([^'\n]+)'")


def with_key(message: str, key: Any) -> str:
    """Return `message` with the place of the config at its end."""
    return f"{message}\nfull_key: {key}" if key else message


def call_failed(target: Any, error: Exception, key: Any) -> InstantiationException:
    """Return the exception for a target that raised."""
    return InstantiationException(with_key(f"Error in call to target '{name_of_target(target)}':\n{error!r}", key))


def partial_failed(target: Any, error: Exception, key: Any) -> InstantiationException:
    """Return the exception for a target of which no partial can be made."""
    name = name_of_target(target)
    return InstantiationException(with_key(f"Error in creating partial({name}, ...) object:\n{error!r}", key))


def collecting_failed(target: Any, error: Exception, key: Any) -> InstantiationException:
    """Return the exception for arguments that cannot be passed on."""
    name = name_of_target(target)
    return InstantiationException(with_key(f"Error in collecting args and kwargs for '{name}':\n{error!r}", key))


def name_failing_part(error: InstantiationException) -> None:
    """Add to what Hydra says of a target that cannot be located which part of its path leads nowhere."""
    found = _NOT_LOCATED.match(str(error))
    if found is None:
        return
    reason = _reason(found[1], error.__cause__)
    if reason and reason not in str(error):
        error.args = (f"{error}\n{reason}",)


def _reason(path: str, error: BaseException | None) -> str:
    """Return why `path` leads nowhere, given Hydra's error; nothing if that error has said it."""
    cause = None if error is None else error.__cause__
    if cause is None:
        return ""
    missing = isinstance(cause, ModuleNotFoundError) and f"{path}.".startswith(f"{cause.name}.")
    if not missing and not isinstance(cause, AttributeError):
        # The module is there; importing it once more would run its code once more.
        return f"Importing {path!r} raises {type(cause).__name__}: {cause}"
    try:
        import_object(path)
    except HydraZenImportError as named:
        return str(named)
    return ""
