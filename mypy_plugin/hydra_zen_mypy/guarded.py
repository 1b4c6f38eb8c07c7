"""Calling a feature so that nothing it meets can stop mypy."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from typing import Final

from mypy.plugin import MethodSigContext
from mypy.types import FunctionLike

from hydra_zen_mypy.errorcodes import CRASH

#: Set this variable to have mypy report where a feature failed.
DEBUG_VARIABLE: Final = "HYDRA_ZEN_MYPY_DEBUG"


def guarded(feature: Callable[[MethodSigContext], FunctionLike], ctx: MethodSigContext) -> FunctionLike:
    """Return what `feature` makes of a call; on an unexpected state, what mypy had made of it."""
    try:
        return feature(ctx)
    except Exception:  # noqa: BLE001  one exception in a hook ends the run of mypy, and its daemon
        if os.environ.get(DEBUG_VARIABLE):
            ctx.api.fail(f"hydra_zen_mypy: {traceback.format_exc()}", ctx.context, code=CRASH)
        return ctx.default_signature
