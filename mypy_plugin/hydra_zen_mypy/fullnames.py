"""The names that the plugin watches and looks up; a test resolves each."""

from __future__ import annotations

from typing import Final

#: The declared types of `builds`, by the defaults that it has: `hydra_zen/_authoring/*_overloads.py`.
BUILDS_VERBS: Final = (
    "hydra_zen._authoring.overloads.StdBuilds",
    "hydra_zen._authoring.full_overloads.FullBuilds",
    "hydra_zen._authoring.partial_overloads.PBuilds",
)
#: The types of configs: `hydra_zen/_base/config_types.py`.
DATACLASS: Final = "hydra_zen._base.config_types.DataClass"
BUILDS: Final = "hydra_zen._base.config_types.Builds"
JUST: Final = "hydra_zen._base.config_types.Just"

#: Types whose values OmegaConf makes of text.
READ_FROM_TEXT: Final = (
    "enum.Enum",
    "pathlib.PurePath",
    "builtins.bytes",
    "builtins.int",
    "builtins.float",
)
#: Containers that Hydra resolves, and instantiates, before the target sees them.
OMEGACONF: Final = ("omegaconf.dictconfig.DictConfig", "omegaconf.listconfig.ListConfig")

#: Options of `builds`, which are no arguments of the target.
OPTIONS: Final = frozenset(
    {
        "populate_full_signature",
        "builds_bases",
        "frozen",
        "dataclass_name",
    }
)
OPTION_PREFIXES: Final = ("zen_", "hydra_")
