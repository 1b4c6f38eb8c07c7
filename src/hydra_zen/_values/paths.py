"""The import paths that converted values refer to."""

from __future__ import annotations

from typing import Any

from hydra_zen._target.dotted_path import NamelessTargetError
from hydra_zen._values.context import Conversion
from hydra_zen._values.unsupported import UnimportableValueError, unimportable, unsupported
from hydra_zen.errors import HydraZenImportError


def path_to(target: Any, value: object, conversion: Conversion) -> str:
    """Return the import path of `target`, which the config of `value` names."""
    try:
        return conversion.maker._get_obj_path(target)
    except HydraZenImportError as error:
        raise unimportable(value, conversion, error) from error
    except NamelessTargetError as error:
        raise unsupported(value, conversion) from error


def just(value: Any, conversion: Conversion) -> Any:
    """Return the config of an importable `value`."""
    try:
        return conversion.maker._just(value)
    except UnimportableValueError:
        raise
    except HydraZenImportError as error:
        raise unimportable(value, conversion, error) from error
    except NamelessTargetError as error:
        raise unsupported(value, conversion) from error


def inherits_constructor(kind: type, base: type) -> bool:
    """Tell whether calling `kind` does what calling `base` does."""
    return all(getattr(kind, name) is getattr(base, name) for name in ("__new__", "__init__"))
