"""Keys and dotted paths that appear in configs and in saved YAML."""

from __future__ import annotations

from typing import Final

TARGET: Final = "_target_"
PARTIAL: Final = "_partial_"
RECURSIVE: Final = "_recursive_"
CONVERT: Final = "_convert_"
ARGS: Final = "_args_"
DEFAULTS: Final = "defaults"

ZEN_TARGET: Final = "_zen_target"
ZEN_PARTIAL: Final = "_zen_partial"
ZEN_EXCLUDE: Final = "_zen_exclude"
ZEN_WRAPPERS: Final = "_zen_wrappers"
ZEN_TARGET_WRAPPER: Final = "_zen_target_wrapper"

#: Keys that Hydra itself gives a meaning inside a targeted config.
HYDRA_KEYS: Final = frozenset({TARGET, PARTIAL, RECURSIVE, CONVERT, ARGS})
#: Keys that `zen_processing` gives a meaning.
ZEN_KEYS: Final = frozenset({ZEN_TARGET, ZEN_PARTIAL, ZEN_EXCLUDE, ZEN_WRAPPERS})
#: Parameter names that no config may configure by keyword.
RESERVED_PREFIXES: Final = ("hydra_", "zen_", "_zen_")

#: `_partial_target_`: how release 0.1 and 0.2 named the target of a partial config.
LEGACY_PARTIAL_TARGET: Final = "_partial_target_"

GET_OBJ_PATH: Final = "hydra_zen.funcs.get_obj"
ZEN_PROCESSING_PATH: Final = "hydra_zen.funcs.zen_processing"
LEGACY_PARTIAL_PATH: Final = "hydra_zen.funcs.partial"
AS_DEFAULT_DICT_PATH: Final = "hydra_zen.funcs.as_default_dict"

#: How OmegaConf spells "must be provided"; equal to `omegaconf.MISSING`.
MISSING_TEXT: Final = "???"


def is_reserved(name: str) -> bool:
    """Tell whether `name` may not be used for a parameter or a meta field."""
    return name in HYDRA_KEYS or name.startswith(RESERVED_PREFIXES)


def is_interpolation(value: object) -> bool:
    """Tell whether `value` is text that is one interpolation from end to end, such as ``"${a.b}"``."""
    return isinstance(value, str) and len(value) > 3 and value.startswith("${") and value.endswith("}")
