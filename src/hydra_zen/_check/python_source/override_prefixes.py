"""What `+` and `~` ask for: to add what is there already, or to delete what cannot be."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from hydra_zen._check.python_source.config_model import ConfigModel, Given
from hydra_zen._check.python_source.job_overrides import Override
from hydra_zen._check.python_source.missing_values import is_missing
from hydra_zen._check.python_source.writer import Writer


def report_prefix(
    writer: Writer, override: Override, value: Given | None, owner: object, earlier: Iterable[Override]
) -> None:
    """Report an override whose prefix does not go with the value that is there.

    Parameters
    ----------
    writer : Writer
    override : Override
    value : Given or None
        What is there.
    owner : object
        What it is a field of, where that is not the whole config.
    earlier : Iterable[Override]
        The overrides before it, which may have changed what is there.
    """
    key = override.key
    if any(f"{key}.".startswith(f"{other.key}.") or other.key.startswith(f"{key}.") for other in earlier):
        return
    if override.prefix == "+" and value is not None and _is_there(writer, value) and not _is_merged(override):
        message = f"{key!r} is in the config already; to give it another value, write {f'{key}=...'!r}"
        writer.report("HZ404", message, override.place, config_path=key)
    if override.prefix == "~" and value is not None and isinstance(owner, ConfigModel):
        message = f"{key!r} cannot be deleted, since it is in a structured config, whose fields are fixed"
        writer.report("HZ404", message, override.place, config_path=key)


def _is_there(writer: Writer, value: Given) -> bool:
    is_none = isinstance(value.node, ast.Constant) and value.node.value is None
    return not is_none and not is_missing(writer, value)


def _is_merged(override: Override) -> bool:
    """Tell whether a list or dict is added to the one that is there."""
    return all(value.startswith(("[", "{")) for value in override.values)
