"""The codes of the plugin's own errors, so that each family can be switched off."""

from __future__ import annotations

from typing import Final

from mypy.errorcodes import ErrorCode


def _code(name: str, description: str) -> ErrorCode:
    return ErrorCode(name, description, "hydra-zen")


OVERRIDE: Final = _code("hydra-zen-override", "An override of a job fits the config: its key, its value, its grammar")
TASK: Final = _code("hydra-zen-task", "The config of a task made by zen has the fields that the task asks for")
INTERPOLATION: Final = _code("hydra-zen-interpolation", "An interpolation leads to a field, and to one that fits")
IMPORT_PATH: Final = _code("hydra-zen-import-path", "What a config names can be imported")
CRASH: Final = _code("hydra-zen-crash", "The plugin met something that it does not understand")


def page_of(code: ErrorCode) -> str:
    """Return where `code` is explained."""
    return f"docs/mypy_plugin/{code.code}.md"
