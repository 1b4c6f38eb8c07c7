"""Calling a feature so that nothing it meets can stop mypy."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from mypy.errorcodes import ErrorCode
from mypy.plugin import ClassDefContext

from hydra_zen_mypy.errorcodes import CRASH
from hydra_zen_mypy.settings import Settings, in_force

T = TypeVar("T")


class _Api(Protocol):
    def fail(self, msg: str, ctx: Any, /, *, code: ErrorCode | None = None) -> Any: ...


class HookContext(Protocol):
    """What mypy gives to a hook."""

    @property
    def api(self) -> Any:
        """The type checker, or the semantic analyzer."""


C = TypeVar("C", bound=HookContext)


def guarded(feature: Callable[[C], T], default: Callable[[C], T], settings: Settings) -> Callable[[C], T]:
    """Return a hook: `feature` under `settings`, or `default`, which is what mypy would do, where that fails."""

    def hook(ctx: C) -> T:
        try:
            with in_force(settings):
                return feature(ctx)
        except Exception:  # noqa: BLE001  one exception in a hook ends the run of mypy, and its daemon
            if settings.debug:
                _report(ctx.api, _place(ctx))
            return default(ctx)

    return hook


def _place(ctx: Any) -> object:
    """Return where errors are reported: a hook for classes gets the decorator instead."""
    return ctx.reason if isinstance(ctx, ClassDefContext) else ctx.context


def _report(api: _Api, context: object) -> None:
    api.fail(f"hydra_zen_mypy: {traceback.format_exc()}", context, code=CRASH)
