"""Hydra's target policy, watched: its integrity is checked again only when a part of it is another object."""

from __future__ import annotations

from contextvars import ContextVar
from operator import is_, itemgetter
from types import FunctionType
from typing import Any, Final

import hydra.utils
from hydra._internal.instantiate import _instantiate2
from hydra.errors import InstantiationException

from hydra_zen._base.hydra_release import target_policy

_CONTEXT: Final[ContextVar[Any]] = target_policy._TARGET_POLICY_CONTEXT


def _functions_of(module: Any) -> list[str]:
    """Return the names of the functions that the code of `module` finds there, imported ones included."""
    return [name for name in dir(module) if type(getattr(module, name)) is FunctionType]


# The constants are the objects that the policy's own integrity check covers; they are immutable, so that the same
# object is the same policy. The functions are what makes Hydra's answers: where one has been replaced, we know nothing.
_CONSTANTS: Final = (
    "DEFAULT_BLOCKLISTED_MODULES",
    "CALLBACK_DISPATCH_TARGETS",
    "_CALLABLE_DESCRIPTOR_BINDING_TARGETS",
    "CALLABLE_WRAPPER_TARGETS",
    "_NON_CALLABLE_MOCK_TARGETS",
    "_NON_CALLABLE_MOCK_SAFE_PARAMETERS",
    "UNCONTROLLED_EXECUTION_TARGETS",
    "UNCONTROLLED_EXECUTION_TARGET_PREFIXES",
    "UNCONTROLLED_EXECUTION_TARGET_PREFIX_EXCEPTIONS",
    "DISCOVERY_TARGETS",
    "_PROTECTED_FUNCTION_ATTRIBUTES",
    "_TARGET_POLICY_CONTEXT",
    "_TRUSTED_INTERNAL_TARGET_CONTEXT",
    "_EXPECTED_TARGET_POLICY_DIGEST",
)
_read_constants: Final = itemgetter(*_CONSTANTS)
_read_policy: Final = itemgetter(*_functions_of(target_policy))
_read_nodes: Final = itemgetter(*_functions_of(_instantiate2))


class PolicyWatch:
    """Knows whether Hydra's policy is what it was, and what it was when its integrity was checked."""

    __slots__ = ("_constants", "_nodes", "_policy", "_snapshot")

    def __init__(self) -> None:
        policy = vars(target_policy)
        self._constants = _read_constants(policy)
        self._policy = _read_policy(policy)
        self._nodes = _read_nodes(vars(_instantiate2))
        self._snapshot: Any = None

    def snapshot(self) -> Any:
        """Return the policy if it is intact and nothing of it was replaced, else None."""
        policy = vars(target_policy)
        if not (
            all(map(is_, _read_constants(policy), self._constants))
            and _read_policy(policy) == self._policy
            and _read_nodes(vars(_instantiate2)) == self._nodes
            and hydra.utils.instantiate is _instantiate2.instantiate
        ):
            return None
        if self._snapshot is None:
            try:
                self._snapshot = target_policy._validated_target_policy(target_policy._EXPECTED_TARGET_POLICY_DIGEST)
            except InstantiationException:
                # Hydra itself is asked next, and refuses.
                return None
        return self._snapshot


def enter(snapshot: Any) -> Any:
    """Let the policy hold in the running context; return what `leave` needs."""
    return _CONTEXT.set(snapshot)


def leave(token: Any) -> None:
    """End what `enter` began."""
    _CONTEXT.reset(token)


def is_hydra_internal(module: str) -> bool:
    """Tell whether objects of `module` are implementation that no config may hold."""
    return bool(target_policy._is_hydra_internal_path(module))


def is_left_to_the_allow_list(path: str) -> bool:
    """Tell whether the user may allow `path`, or take that back, in the environment."""
    name = target_policy._get_policy_alias_target(target_policy._get_os_alias_target(path))
    return name in target_policy.DEFAULT_BLOCKLISTED_MODULES


def is_policy_state(cls: type) -> bool:
    """Tell whether instances of `cls` are the policy itself."""
    return issubclass(cls, target_policy._TargetPolicySnapshot)
