"""The codes of the plugin's own errors, so that each family can be switched off."""

from __future__ import annotations

from typing import Final

from mypy.errorcodes import ErrorCode

CRASH: Final = ErrorCode("hydra-zen-crash", "The plugin met something that it does not understand", "hydra-zen")
