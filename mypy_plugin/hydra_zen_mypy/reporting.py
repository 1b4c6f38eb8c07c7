"""The plugin's own errors: the nearest name, and where the target is defined."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from mypy.checker import TypeChecker
from mypy.errorcodes import ErrorCode
from mypy.nodes import Context
from mypy.types import CallableType, Instance, Type, TypeType, get_proper_type

from hydra_zen_mypy.errorcodes import page_of


def report(checker: TypeChecker, message: str, at: Context, code: ErrorCode, *, target: Type | None = None) -> None:
    """Report an error at `at`, with a note where the callable of a config, `target`, is defined, if it is given.

    The address of the code's page follows where mypy is asked to show such links.
    """
    checker.msg.fail(message, at, code=code)
    where = _definition(checker, target) if target is not None else None
    if where is not None:
        checker.msg.note(where, at, code=code)
    if checker.options.show_error_code_links:
        checker.msg.note(f"See {page_of(code)} for more info", at, code=code)


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a hint at the name that is meant, to be put after a message; no hint if none is near."""
    near = get_close_matches(name, list(names), 1)
    return f'; did you mean "{near[0]}"?' if near else ""


def _definition(checker: TypeChecker, target: Type) -> str | None:
    """Return a sentence that says where a class or function is defined."""
    proper = get_proper_type(target)
    if isinstance(proper, CallableType) and proper.is_type_obj():
        proper = get_proper_type(proper.ret_type)
    if isinstance(proper, TypeType):
        proper = proper.item
    if isinstance(proper, Instance):
        name, module, line = proper.type.name, proper.type.module_name, proper.type.line
    elif isinstance(proper, CallableType) and proper.definition is not None:
        module, _, name = proper.definition.fullname.rpartition(".")
        line = proper.definition.line
    else:
        return None
    # The cache of mypy keeps no lines of other modules.
    where = f"on line {line}" if module == checker.tree.fullname and line > 0 else f'in "{module}"'
    return f'"{name}" is defined {where}'
