"""Configs of classes that cannot be instantiated: an error where one is, and nowhere before."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, Protocol

from hydra_zen import builds, instantiate, launch
from hydra_zen.experimental import hydra_run


class Storage(ABC):
    def __init__(self, root: str = ".") -> None: ...
    @abstractmethod
    def get(self, key: str) -> str: ...
    @classmethod
    def opened(cls, root: str) -> "Storage":
        return Local(root)


class Local(Storage):
    def get(self, key: str) -> str:
        return key


class Sized(Protocol):
    def size(self) -> int: ...


def local(target: Callable[..., Any]) -> type[Local]:
    return Local


def use(storage: Storage) -> None: ...
def any_storage(kind: type[Storage]) -> Storage:
    return instantiate(builds(kind, root="a"))


StorageConf = builds(Storage, root="a", populate_full_signature=True)
LocalConf = builds(Local, builds_bases=(StorageConf,))

instantiate(StorageConf)  # E: Cannot instantiate abstract class "Storage" with abstract attribute "get"
instantiate(StorageConf())  # E: Cannot instantiate abstract class "Storage"
instantiate(builds(Storage), root="b")  # E: Cannot instantiate abstract class "Storage"
instantiate(builds(Sized))  # E: Cannot instantiate protocol class "Sized"
hydra_run(StorageConf, instantiate)  # E: Cannot instantiate abstract class "Storage"
launch(StorageConf, instantiate, version_base="1.3")  # E: Cannot instantiate abstract class "Storage"

instantiate(LocalConf)
instantiate(builds(Storage.opened, "a"))
instantiate(builds(Storage, zen_partial=True))
instantiate(builds(Storage, zen_wrappers=local))
instantiate(StorageConf, _target_="package.Local")
launch(StorageConf, instantiate, ["_target_=package.Local"], version_base="1.3")
builds(use, storage=StorageConf)
builds(use, storage=builds(Storage, root="b"))
