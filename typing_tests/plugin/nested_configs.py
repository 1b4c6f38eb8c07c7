"""Configs where objects are expected: what they build is what counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Optional, Protocol, Type, TypeVar, Union

from hydra_zen import builds, hydrated_dataclass, just, kwargs_of, make_config, make_custom_builds_fn
from hydra_zen.typing import Builds

T = TypeVar("T")


class Optimizer:
    def __init__(self, lr: float = 0.1) -> None: ...


class Adam(Optimizer): ...


class Data:
    def __init__(self, path: str = "") -> None: ...
    def read(self) -> str:
        return ""


class Readable(Protocol):
    def read(self) -> str: ...


class Writable(Protocol):
    def write(self, text: str) -> None: ...


class Box(Generic[T]):
    def __init__(self, content: T) -> None: ...


class Model:
    def __init__(self, optimizer: Optimizer, data: Optional[Data] = None) -> None: ...


class Trainer:
    def __init__(self, model: Model, extra: Union[Data, Optimizer, None] = None) -> None: ...


@hydrated_dataclass(Adam)
class AdamConf:
    lr: float = 0.2


@hydrated_dataclass(Data)
class DataConf:
    path: str = "a"


@dataclass
class Declared(Builds[Type[Optimizer]]):
    lr: float = 0.1


@dataclass
class Plain:
    x: int = 1


def make_optimizer(scale: float) -> Optimizer:
    return Optimizer(scale)


def make_data() -> Data:
    return Data()


def anything() -> Any: ...
def several(parts: list[Optimizer]) -> None: ...
def sequence(parts: Sequence[Optimizer]) -> None: ...
def iterable(parts: Iterable[Optimizer]) -> None: ...
def table(parts: dict[str, Optimizer]) -> None: ...
def mapping(parts: Mapping[str, Optimizer]) -> None: ...
def pair(parts: tuple[Optimizer, Data]) -> None: ...
def deep(parts: dict[str, list[Optimizer]]) -> None: ...
def reader(source: Readable) -> None: ...
def writer(target: Writable) -> None: ...
def boxed(box: Box[int]) -> None: ...
def optional_list(parts: Optional[list[Optimizer]] = None) -> None: ...
def number(x: int) -> None: ...
def text(x: str) -> None: ...
def settings(x: dict[str, Any]) -> None: ...
def plain(x: Plain) -> None: ...
def config_class(x: type[Builds[Any]]) -> None: ...
def count() -> int:
    return 1


OptimizerConf = builds(Optimizer, lr=1.0)
full = make_custom_builds_fn(populate_full_signature=True)

builds(Model, optimizer=builds(Optimizer))
builds(Model, optimizer=builds(Adam, lr=0.5))
builds(Model, optimizer=OptimizerConf)
builds(Model, optimizer=OptimizerConf())
builds(Model, optimizer=builds(make_optimizer, scale=1.0))
builds(Model, optimizer=builds(anything))
builds(Model, optimizer=AdamConf)
builds(Model, optimizer=AdamConf(lr=0.5))
builds(Model, optimizer=Declared(lr=0.5))
builds(Model, optimizer=builds(OptimizerConf, lr=2.0))
builds(Model, optimizer=builds(Data))  # E: incompatible type "Data"; expected "Optimizer"
builds(Model, builds(Data))  # E: incompatible type "Data"; expected "Optimizer"
builds(Model, optimizer=builds(make_data))  # E: incompatible type "Data"; expected "Optimizer"
builds(Model, optimizer=builds(count))  # E: incompatible type "int"; expected "Optimizer"
builds(Model, optimizer=DataConf)  # E: expected "Optimizer"
builds(Model, optimizer=DataConf(path="b"))  # E: expected "Optimizer"
builds(Model, optimizer=just(Optimizer))  # E: expected "Optimizer"
builds(Model, optimizer=builds(Optimizer, zen_partial=True))  # E: expected "Optimizer"
builds(Model, optimizer=kwargs_of(Optimizer))  # E: expected "Optimizer"
builds(Model, optimizer=[builds(Optimizer)])  # E: expected "Optimizer"
builds(Model, optimizer=None)  # E: incompatible type "None"; expected "Optimizer"
builds(Model, OptimizerConf, data=None)
builds(Model, OptimizerConf, data=builds(Data))
builds(Model, OptimizerConf, data=builds(Adam))  # E: incompatible type "Adam"
builds(Trainer, model=builds(Model, optimizer=OptimizerConf))
builds(Trainer, model=OptimizerConf)  # E: incompatible type "Optimizer"; expected "Model"
builds(Trainer, builds(Model, OptimizerConf), extra=builds(Data))
builds(Trainer, builds(Model, OptimizerConf), extra=builds(Adam))
builds(Trainer, builds(Model, OptimizerConf), extra=builds(Model))  # E: incompatible type "Model"
builds(Trainer, model=builds(Model, optimizer=builds(Data)))  # E: incompatible type "Data"; expected "Optimizer"
builds(Trainer, model=builds(Model, optimizer=builds(Adam, lr="fast")))  # E: "lr"
builds(Trainer, model=builds(Model, optimizer=builds(Adam, rate=0.5)))  # E: "rate"

builds(several, parts=[builds(Adam), OptimizerConf, AdamConf, "${o}"])
builds(several, parts=[builds(Adam), builds(Data)])  # E: List item 1 has incompatible type "Data"; expected "Optimizer"
builds(several, parts=builds(Adam))  # E: incompatible type "Adam"
builds(several, parts="${parts}")
builds(sequence, parts=[builds(Adam), builds(Optimizer)])
builds(sequence, parts=(builds(Adam), builds(Optimizer)))
builds(sequence, parts=[DataConf])  # E: incompatible type
builds(sequence, parts=(builds(Data),))  # E: incompatible type
builds(iterable, parts=[builds(Adam)])
builds(iterable, parts=[builds(count)])  # E: incompatible type "int"; expected "Optimizer"
builds(table, parts={"a": builds(Adam), "b": "${b}"})
builds(table, parts={"a": builds(Data)})  # E: incompatible type "str": "Data"
builds(mapping, parts={"a": builds(Adam)})
builds(mapping, parts={"a": builds(Adam), "b": builds(Data)})  # E: incompatible type "str": "Data"
builds(pair, parts=(builds(Adam), builds(Data)))
builds(pair, parts=[builds(Adam), builds(Data)])
builds(pair, parts=(builds(Data), builds(Adam)))  # E: incompatible type
builds(deep, parts={"a": [builds(Adam)]})
builds(deep, parts={"a": [builds(Data)]})  # E: incompatible type "Data"; expected "Optimizer"
builds(optional_list, parts=[builds(Adam)])
builds(optional_list, parts=[builds(Data)])  # E: incompatible type "Data"; expected "Optimizer"
builds(optional_list, parts=[builds(Adam, lr=[1])])  # E: "lr"

builds(reader, source=builds(Data))
builds(reader, source=builds(Adam))  # E: incompatible type "Adam"; expected "Readable"
builds(writer, target=builds(Data))  # E: incompatible type "Data"; expected "Writable"
builds(boxed, box=builds(Box[int], content=1))
builds(boxed, box=builds(Box, content=1))
builds(boxed, box=builds(Box[str], content="a"))  # E: incompatible type "Box[str]"; expected "Box[int]"
builds(number, x=builds(count))
builds(number, x=builds(int, "3"))
builds(number, x=OptimizerConf)  # E: incompatible type "Optimizer"; expected "int"
builds(text, x=builds(str, 3))
builds(text, x=builds(count))  # E: incompatible type "int"; expected "str"
builds(settings, x=kwargs_of(Optimizer))
builds(settings, x=builds(dict, a=builds(Adam)))
builds(settings, x=builds(Adam))  # E: incompatible type "Adam"
builds(plain, x=Plain())
builds(plain, x=Plain(x=2))
builds(plain, x=builds(Plain, x=2))
builds(plain, x=builds(Adam))  # E: incompatible type "Adam"; expected "Plain"
builds(config_class, x=builds(Adam), hydra_recursive=False)
builds(Model, optimizer=make_config(lr=1))
full(Trainer, model=full(Model, optimizer=full(Optimizer)))
full(Trainer, model=full(Model, optimizer=full(Data)))  # E: incompatible type "Data"; expected "Optimizer"

chosen = builds(Adam) if full else builds(Optimizer)
wrong = builds(Adam) if full else builds(Data)
builds(Model, optimizer=chosen)
builds(Model, optimizer=wrong)  # E: expected "Optimizer"


def given(known: type[Builds[type[Adam]]], other: Builds[type[Data]], unknown: Builds[Any], loose: Any) -> None:
    builds(Model, optimizer=known)
    builds(Model, optimizer=unknown)
    builds(Model, optimizer=loose)
    builds(Model, optimizer=other)  # E: incompatible type "Data"; expected "Optimizer"
