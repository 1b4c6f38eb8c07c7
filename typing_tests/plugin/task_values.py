"""What a task is given of lists, dicts, classes and functions in a config."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hydra_zen import builds, instantiate, launch, make_config, zen


class Net:
    def __init__(self, width: int = 1) -> None: ...


class Sub(Net): ...


@dataclass
class Data:
    x: int = 1


def double(x: int) -> int:
    return x


def text(xs: str) -> None: ...
def integers(xs: list[int]) -> None: ...
def floats(xs: Sequence[float]) -> None: ...
def net(xs: Net) -> None: ...
def kind(xs: type[Net]) -> None: ...
def function(xs: Callable[[int], int]) -> None: ...
def pair(xs: tuple[int, int]) -> None: ...
def table(xs: dict[str, int]) -> None: ...
def texts(xs: list[str]) -> None: ...
def numbers(xs: set[int]) -> None: ...


zen(text)(make_config(xs=[1, 2]))  # E: Field "xs" of the config gives the task "list[int]"; expected "str"
zen(integers)(make_config(xs=[1, 2]))
zen(integers)(make_config(xs=(1, 2)))
zen(integers)(make_config(xs=["${a}", 2]))
zen(floats)(make_config(xs=[1, 2]))
zen(net)(make_config(xs=[1, 2]))  # E: expected "Net"
zen(net)(make_config(xs=Net))  # E: expected "Net"
zen(net)(make_config(xs=builds(Net)))
zen(net)(make_config(xs={"_target_": "x"}))
zen(net)(make_config(xs={"a": 1}))  # E: gives the task "dict[str, int]"
zen(kind)(make_config(xs=Net))
zen(kind)(make_config(xs=Sub))
zen(kind)(make_config(xs=double))  # E: expected "type[Net]"
zen(kind)(make_config(xs=int))  # E: expected "type[Net]"
zen(function)(make_config(xs=double))
zen(function)(make_config(xs=Net))  # E: expected
zen(function)(make_config(xs=Data))
zen(function)(make_config(xs=int))
zen(pair)(make_config(xs=[1, 2]))
zen(pair)(make_config(xs=(1, 2)))
zen(table)(make_config(xs={"a": 1}))
zen(table)(make_config(xs={"a": "b"}))  # E: expected "dict[str, int]"
zen(table)(make_config(xs=[1]))  # E: expected "dict[str, int]"
zen(texts)(make_config(xs=[1]))  # E: expected "list[str]"
zen(texts)(make_config(xs=["a"]))
zen(numbers)(make_config(xs=[1]))
launch(make_config(xs=[1]), zen(texts), ["xs=[a]"])
launch(make_config(xs=[1]), zen(texts))  # E: expected "list[str]"
zen(kind)(make_config(bases=(make_config(xs=Net),)))
zen(net)(make_config(bases=(make_config(xs=Net),)))  # E: expected "Net"
zen(net)(make_config(xs=1, bases=(make_config(xs=Net),)))  # E: gives the task "int"
instantiate(make_config(xs=[1], n=builds(Net, "${xs}")))  # E: "${xs}" gives "list[int]"
instantiate(make_config(xs=[1], n=builds(Net, "${xs.0}")))
instantiate(make_config(xs=Net, n=builds(Net, "${xs}")))  # E: "${xs}" gives
Conf = make_config(xs=Net, ys=[1])
Conf.xs.anything
Conf.ys.anything
