"""What Hydra says when a target fails."""

from __future__ import annotations

from typing import Any

from hydra.errors import InstantiationException

from hydra_zen._base.hydra_instantiation import name_of_target


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
