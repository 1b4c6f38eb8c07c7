"""Hydra's target policy and its instantiation, under names of our own: no other module says their private names."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from functools import cache, partial, wraps
from inspect import signature
from typing import Any, Final, NamedTuple

from hydra_zen._base.loaded import loaded

_POLICY: Final = "hydra._internal.target_policy"
_NODES: Final = "hydra._internal.instantiate._instantiate2"
_ADMITTED: Final = "_admits_partials_of"

#: What we use of Hydra that Hydra does not promise to keep; a test looks each of them up.
PRIVATE_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    _POLICY: (
        "_EXPECTED_TARGET_POLICY_DIGEST",
        "_TARGET_POLICY_CONTEXT",
        "_authorize_callable_result",
        "_authorize_discovery_path",
        "_authorize_resolved_target_identity",
        "_authorize_target_invocation",
        "_authorize_target_name",
        "_get_resolved_target_name_for_check",
        "_mediate_target_result",
        "_reject_protected_result",
        "_target_policy_context",
        "_validated_target_policy",
    ),
    _NODES: (
        "_convert_target_to_string",
        "_mediate_target_result",
        "_resolve_target",
        "_prepare_input_dict_or_list",
    ),
}

_installing = threading.Lock()


class Origin(NamedTuple):
    """Where a result comes from, as Hydra's policy wants to know it."""

    resolved_from: str
    is_alias: bool


def _policy() -> Any:
    from hydra._internal import target_policy

    return target_policy


def _nodes() -> Any:
    from hydra._internal.instantiate import _instantiate2

    return _instantiate2


@cache
def has_execution_whitelist() -> bool:
    """Tell whether Hydra's `instantiate` can be given a whitelist of targets, as it can from Hydra 1.4 on."""
    return "_execution_whitelist_" in signature(_nodes().instantiate).parameters


def policy_is_active() -> bool:
    """Tell whether a config is being instantiated right now, in this context, under Hydra's target policy."""
    module = loaded(_POLICY)
    return module is not None and module._TARGET_POLICY_CONTEXT.get() is not None


def validated_policy() -> AbstractContextManager[None]:
    """Return a context in which Hydra's policy holds, after Hydra has checked that nobody tampered with it."""
    policy = _policy()
    snapshot = policy._validated_target_policy(policy._EXPECTED_TARGET_POLICY_DIGEST)
    context: AbstractContextManager[None] = policy._target_policy_context(snapshot)
    return context


def authorise_name(path: str, full_key: str = "") -> None:
    """Raise unless a config may name `path`."""
    _policy()._authorize_target_name(path, path, full_key)


def authorise_identity(found: Any, path: str, full_key: str = "") -> None:
    """Raise unless a config may use the object that was found at `path`, whatever its name there."""
    _policy()._authorize_resolved_target_identity(found, path, full_key)


def authorise_callable(found: Any, resolved_from: str, full_key: str = "") -> None:
    """Raise unless a config may bring forth the callable `found`."""
    policy = _policy()
    policy._reject_protected_result(found, resolved_from, full_key)
    if callable(found):
        policy._authorize_callable_result(found, resolved_from, full_key)


def authorise_call(
    target: Any,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    full_key: str = "",
    *,
    is_partial: bool = False,
) -> Origin:
    """Raise unless a config may call `target` with these arguments; tell where the result will come from."""
    policy = _policy()
    name: str = policy._get_resolved_target_name_for_check(target)
    effective = policy._authorize_target_invocation(target, args, kwargs, full_key, allow_incomplete_partial=is_partial)
    discovered: str | None = policy._authorize_discovery_path(*effective, full_key)
    return Origin(discovered or name, discovered is not None)


def mediate_result(result: Any, origin: Origin, full_key: str = "") -> Any:
    """Raise unless a config may receive `result`; return it, partials so that their calls are policed too."""
    return _policy()._mediate_target_result(
        result, origin.resolved_from, full_key, resolved_from_is_alias=origin.is_alias
    )


def admit_partials(kind: type[partial[Any]], policed: Callable[[Any, Origin, str], Any]) -> None:
    """Teach Hydra's policy that a target may return a partial of the type `kind`.

    Hydra refuses every subclass of `functools.partial`, because its call could hide what is called. `kind` polices its
    calls itself; `policed` returns a partial whose calls are. All other checks of Hydra apply to an equal partial.
    """
    admitted = admitted_partials()
    if admitted is not None:
        admitted[kind] = policed


def admitted_partials() -> dict[type, Callable[[Any, Origin, str], Any]] | None:
    """Return the types of partials that Hydra's policy admits beside its own; None as long as Hydra is not imported."""
    policy, nodes = loaded(_POLICY), loaded(_NODES)
    if policy is None or nodes is None:
        return None
    with _installing:
        mediate = policy._mediate_target_result
        if not hasattr(mediate, _ADMITTED):
            mediate = _admitting(mediate)
            policy._mediate_target_result = mediate  # type: ignore[attr-defined]
            nodes._mediate_target_result = mediate  # type: ignore[attr-defined]
    admitted: dict[type, Callable[[Any, Origin, str], Any]] = getattr(mediate, _ADMITTED)
    return admitted


def _admitting(original: Callable[..., Any]) -> Callable[..., Any]:
    """Return what mediates results in the place of `original`, admitting more types of partials."""
    admitted: dict[type, Callable[[Any, Origin, str], Any]] = {}

    @wraps(original)
    def mediate(result: Any, resolved_from: str, full_key: str, *, resolved_from_is_alias: bool = False) -> Any:
        policed = admitted.get(type(result))  # pyright: ignore[reportUnknownArgumentType]
        if policed is None:
            return original(result, resolved_from, full_key, resolved_from_is_alias=resolved_from_is_alias)
        plain = partial(result.func, *result.args, **result.keywords)
        original(plain, resolved_from, full_key, resolved_from_is_alias=resolved_from_is_alias)
        return policed(result, Origin(resolved_from, resolved_from_is_alias), full_key)

    setattr(mediate, _ADMITTED, admitted)
    return mediate


def resolve_target(target: Any, full_key: str) -> Any:
    """Return the callable that a ``_target_`` stands for, authorised; every error is Hydra's own."""
    return _nodes()._resolve_target(target, full_key)


def name_of_target(target: Any) -> Any:
    """Return how Hydra's messages call `target`."""
    return _nodes()._convert_target_to_string(target)


def with_named_targets(config: Any) -> Any:
    """Return a copy of a plain dict or list in which callables given as ``_target_`` have become dotted paths."""
    return _nodes()._prepare_input_dict_or_list(config)
