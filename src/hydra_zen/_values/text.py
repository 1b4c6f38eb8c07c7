"""Values that are made from text: paths, identifiers, regular expressions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hydra_zen._values.configs import ConfigFromTuple
from hydra_zen._values.context import Conversion
from hydra_zen._values.paths import inherits_constructor, path_to
from hydra_zen._values.unsupported import unsupported

if TYPE_CHECKING:
    import re
    from pathlib import PurePath
    from uuid import UUID

_DEBUG_FLAG: Final = 128  # re.DEBUG: prints while compiling, and says nothing about what matches


def convert_uuid(value: UUID, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a UUID."""
    return ConfigFromTuple((str(value),), "uuid.UUID")


def convert_pattern(value: re.Pattern[Any], conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a compiled regular expression."""
    return ConfigFromTuple((value.pattern, value.flags & ~_DEBUG_FLAG), "re.compile")


def convert_pure_path(value: PurePath, conversion: Conversion) -> ConfigFromTuple:
    """Return the config of a path that OmegaConf has no native form for."""
    if getattr(value, "__dict__", None):
        raise unsupported(value, conversion, "carries attributes besides its text")
    return ConfigFromTuple((str(value),), path_to(type(value), value, conversion))


def is_path_type(kind: type) -> bool:
    """Tell whether `kind` is a path that is made from its text, as those of `pathlib` are."""
    base = next((base for base in kind.__mro__ if base.__module__.partition(".")[0] == "pathlib"), None)
    return base is not None and inherits_constructor(kind, base)
