"""The names that the plugin watches and looks up; a test resolves each."""

from __future__ import annotations

from typing import Final

#: The declared types of `builds`, by the defaults that it has: `hydra_zen/_authoring/*_overloads.py`.
STD_BUILDS: Final = "hydra_zen._authoring.overloads.StdBuilds"
FULL_BUILDS: Final = "hydra_zen._authoring.full_overloads.FullBuilds"
PARTIAL_BUILDS_VERB: Final = "hydra_zen._authoring.partial_overloads.PBuilds"
BUILDS_VERBS: Final = (STD_BUILDS, FULL_BUILDS, PARTIAL_BUILDS_VERB)
BUILDS_FUNCTION: Final = "hydra_zen._authoring.verbs.builds"
MAKE_CONFIG_FUNCTION: Final = "hydra_zen._authoring.verbs.make_config"
MAKE_CUSTOM_BUILDS: Final = "hydra_zen._authoring.custom_overloads.MakeCustomBuildsFn"
INSTANTIATE: Final = "hydra_zen._instantiate.overloads.InstantiateFn"
INSTANTIATED: Final = "hydra_zen._instantiate.overloads.Instantiated"
STORE: Final = "hydra_zen._store.zen_store.ZenStore"
STOCK_STORE: Final = "hydra_zen._store.zen_store.store"
MAKE_CONFIG: Final = "hydra_zen._authoring.verb_overloads.MakeConfigFn"
KWARGS_OF: Final = "hydra_zen._authoring.verb_overloads.KwargsOfFn"
ZEN_FIELD: Final = "hydra_zen._authoring.zen_field.ZenField"
STANDARD_DATACLASS: Final = "dataclasses.dataclass"
REPLACE: Final = "dataclasses.replace"
HYDRATED_DATACLASS: Final = "hydra_zen._authoring.hydrated_dataclass.hydrated_dataclass"
#: Wrappers that convert the arguments of a target.
CONVERTERS: Final = (
    "hydra_zen.third_party.pydantic.pydantic_parser",
    "hydra_zen.third_party.pydantic.validates_with_pydantic",
)
#: Functions that stand for a default in the body of a dataclass.
FIELD_SPECIFIERS: Final = ("dataclasses.field", "hydra_zen._authoring.mutable_value.mutable_value")
#: The types of configs: `hydra_zen/_base/config_types.py`.
DATACLASS: Final = "hydra_zen._base.config_types.DataClass"
CONFIG_META: Final = "hydra_zen._base.config_types.ConfigMeta"
CALLED_CONFIG: Final = "hydra_zen._base.config_types.CalledConfig"
BUILDS: Final = "hydra_zen._base.config_types.Builds"
BUILDS_WITH_SIG: Final = "hydra_zen._base.config_types.BuildsWithSig"
JUST: Final = "hydra_zen._base.config_types.Just"
PARTIAL_BUILDS: Final = "hydra_zen._base.config_types.PartialBuilds"
PARTIAL_UNBOUND: Final = "hydra_zen._base.config_types.PartialBuildsUnbound"
PARTIAL: Final = "hydra_zen._base.config_types.Partial"

#: Types whose values OmegaConf makes of text.
ENUM: Final = "enum.Enum"
PATHS: Final = ("pathlib.PurePath",)
ANY: Final = "typing.Any"
#: Containers that Hydra resolves, and instantiates, before the target sees them.
DICT_CONFIG: Final = "omegaconf.dictconfig.DictConfig"
LIST_CONFIG: Final = "omegaconf.listconfig.ListConfig"
OMEGACONF: Final = (DICT_CONFIG, LIST_CONFIG)
OMEGACONF_MISSING: Final = "omegaconf.omegaconf.MISSING"
PARTIAL_OBJECT: Final = "functools.partial"

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

#: The declared types of the functions that run jobs: `hydra_zen/_launch/overloads.py`.
LAUNCH: Final = "hydra_zen._launch.overloads.LaunchFn"
HYDRA_RUN: Final = "hydra_zen._launch.overloads.HydraRunFn"
HYDRA_MULTIRUN: Final = "hydra_zen._launch.overloads.HydraMultirunFn"
#: Containers for overrides.
MULTIRUN: Final = "hydra_zen._compose.containers.multirun"
HYDRA_LIST: Final = "hydra_zen._compose.containers.hydra_list"
#: Tasks.
ZEN: Final = "hydra_zen._zen.decorator.zen"
ZEN_CLASS: Final = "hydra_zen._zen.task.Zen"
#: Functions that say in types what a config is, and do nothing else.
VALUE_OF: Final = "hydra_zen._authoring.portable.value_of"
INTERP: Final = "hydra_zen._authoring.portable.interp"
STRICT: Final = "hydra_zen._authoring.portable.strict"

#: Types of values that a config holds as they are, and OmegaConf converts to one another.
SCALARS: Final = ("builtins.int", "builtins.float", "builtins.bool", "builtins.str", "builtins.bytes")
NUMBERS: Final = ("builtins.int", "builtins.float", "builtins.bool")
#: Types that a list in a config is good for, and those that a dict is.
LISTS: Final = (
    "builtins.list",
    "builtins.tuple",
    "builtins.set",
    "builtins.frozenset",
    "typing.Sequence",
    "typing.MutableSequence",
    "typing.Iterable",
    "typing.Collection",
    "typing.Container",
    "typing.Reversible",
    "typing.AbstractSet",
)
DICTS: Final = ("builtins.dict", "typing.Mapping", "typing.MutableMapping")
