"""Signatures without the type variables of their own."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.erasetype import erase_typevars
from mypy.types import CallableType, TypeVarLikeType, get_proper_type

from hydra_zen_mypy.typeops.copies import with_variables


def without_variables(signature: CallableType, variables: Sequence[TypeVarLikeType]) -> CallableType:
    """Return `signature` with `Any` in place of `variables`, which are its own; those of a scope around it stay."""
    bare = with_variables(signature, [])
    erased = get_proper_type(erase_typevars(bare, [variable.id for variable in variables]))
    return erased if isinstance(erased, CallableType) else bare
