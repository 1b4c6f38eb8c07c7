"""Lists and dicts in a config: they reach a target in containers of OmegaConf, and a dict may be a config itself."""

from collections.abc import Sequence
from typing import Any, TypedDict

from omegaconf import DictConfig, ListConfig

from hydra_zen import builds, instantiate


class Model:
    def __init__(self, width: int = 1) -> None: ...


class Settings(TypedDict):
    width: int


def takes_settings(settings: Settings) -> None: ...
def takes_dict(conf: DictConfig) -> None: ...
def takes_list(items: ListConfig | None, more: list[int] | DictConfig | None = None) -> None: ...
def takes_model(model: Model, others: Sequence[Model] = ()) -> None: ...


table: dict[str, int] = {"a": 1}
numbers: list[int] = [1]
builds(takes_dict, conf={"a": 1})
builds(takes_dict, conf=table)
builds(takes_dict, conf={"model": builds(Model)})
builds(takes_dict, conf=[1])  # E: incompatible type "list[int]"; expected "DictConfig"
builds(takes_dict, conf=numbers)  # E: incompatible type "list[int]"; expected "DictConfig"
builds(takes_list, items=[1, 2])
builds(takes_list, items=numbers, more={"a": 1})
builds(takes_list, items={"a": 1})  # E: expected "ListConfig | None"
builds(takes_list, items=table)  # E: expected "ListConfig | None"

builds(takes_model, model={"_target_": "package.Model", "width": 2})
builds(takes_model, model=builds(Model), others=[{"_target_": "package.Model"}])
builds(takes_model, model={"width": 2})  # E: expected "Model"
instantiate(builds(takes_model, model=builds(Model)), model={"_target_": "package.Model", "width": 2})
anything: dict[str, Any] = {"width": 2}
builds(takes_dict, conf=anything)
builds(takes_settings, settings=builds(dict, width=2))
builds(takes_settings, settings=builds(Settings, width=2))
builds(takes_settings, settings=builds(list, [2]))  # E: expected "Settings"
builds(takes_settings, settings=builds(Settings, width="a"))  # E: incompatible type "str"; expected "int"

by_hand = {"_target_": "package.Model"}
builds(takes_model, model=by_hand, others=[by_hand])
builds(takes_model, model=anything)
builds(takes_model, model=table)  # E: incompatible type "dict[str, int]"; expected "Model"
