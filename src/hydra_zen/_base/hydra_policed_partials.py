"""Partials of targets about which Hydra's policy has nothing more to say."""

from __future__ import annotations

import functools
from reprlib import recursive_repr
from typing import Any, Final

from hydra._internal import target_policy

from hydra_zen._base.hydra_instantiation import Origin, admit_partials, mediate_result
from hydra_zen._base.hydra_policy_memory import TARGETS, WATCH, is_harmless
from hydra_zen._base.hydra_policy_watch import enter, leave

_PARTIAL: Final[Any] = functools.partial


class PolicedPartial(target_policy._DeferredTarget):
    """Hydra's partial, called without asking the policy again where its answer is known and still holds.

    Hydra checks the integrity of its policy at each call of a partial, which takes longer than most calls. In all else
    it is Hydra's partial: what it shows, what a call gives, what is refused; its copies and pickles are Hydra's.
    """

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the target."""
        path = vars(self).get("_hydra_resolved_from")
        snapshot = WATCH.snapshot()
        if snapshot is None or path is None or TARGETS.get(path) is not self.func:
            return super().__call__(*args, **kwargs)
        token = enter(snapshot)
        try:
            result = _PARTIAL.__call__(self, *args, **kwargs)
            if is_harmless(result):
                return result
            return mediate_result(result, Origin(path, is_alias=False), self._hydra_full_key)
        finally:
            leave(token)

    @recursive_repr()
    def __repr__(self) -> str:
        """Show what Hydra's partial shows."""
        return repr(as_hydras(self))

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle, and copy, as Hydra's partial."""
        reduced: tuple[Any, ...] = as_hydras(self).__reduce__()
        return reduced


def as_hydras(made: PolicedPartial) -> Any:
    """Return Hydra's own partial of the same."""
    twin: Any = target_policy._DeferredTarget(made.func, *made.args, **made.keywords)
    twin.__dict__.update(made.__dict__)
    return twin


def policed_partial(
    target: Any,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    origin: Origin,
    full_key: str,
) -> Any:
    """Return what a partial config becomes: Hydra's partial of `target`, each call of which is policed."""
    is_known = not origin.is_alias and TARGETS.get(origin.resolved_from) is target
    kind: Any = PolicedPartial if is_known else target_policy._DeferredTarget
    result = kind(target, *args, **kwargs)
    result._hydra_resolved_from = origin.resolved_from
    result._hydra_full_key = full_key
    return result


def _as_it_is(made: Any, origin: Origin, full_key: str) -> Any:
    """Return a partial that polices its calls already."""
    return made


admit_partials(PolicedPartial, _as_it_is)
