"""Stores that keep arguments, and give them to every target."""

from hydra_zen import ZenStore, builds, make_config, store
from hydra_zen.third_party.pydantic import pydantic_parser


class Optimizer:
    def __init__(self, lr: float = 0.1) -> None: ...


class Net:
    def __init__(self, depth: int, optim: Optimizer | None = None, name: str = "") -> None: ...


class Other: ...


def area(width: int, height: int = 1) -> int:
    return width * height


sized = store(width=1)
sized(area)
sized(area, height=2)
sized(area, width=3, name="three")
sized(area, heigth=2)  # E: Unexpected keyword argument "heigth" for "area"; did you mean "height"?
sized(Net)  # E: Unexpected keyword argument "width" for "Net"
sized(builds(area, width=2))
sized(builds(Net, 1))  # E: "width"
sized({"height": 1}, name="any")
text = store(width="${w}")
text(area)
text(area, width="${w}", name="more")
halves = store(width=2.5)
halves(area)  # E: Argument "width" to "area" has incompatible type "float"; expected "int"
halves(area, width=2)
wider = sized(height=2)
wider(area)
wider(height=3)(area)
wider(Net)  # E: "width"
store(group="nets")(depth=1, optim=builds(Optimizer))(Net)
store(group="nets")(depth=1, optim=builds(Other))(Net)  # E: Argument "optim" to "Net" has incompatible type "Other"
parsing = store(width=2.5, zen_wrappers=pydantic_parser)
parsing(area)
own = ZenStore("own")(depht=1)
own(Net)  # E: Unexpected keyword argument "depht" for "Net"; did you mean "depth"?
renamed = store(zen_kwargs={"name": "a"}, depth=1)
renamed(Net, name="net")
otherwise = store(to_config=lambda target: make_config(a=1), width=1)
otherwise(Net)
changing = store(width=1)
changing = store(depth=1)
changing(Net)


@sized(name="decorated", height=2)
def volume(width: int, height: int) -> int:
    return width


@sized(name="decorated")  # E: Unexpected keyword argument "width" for "length"
def length(height: int) -> int:
    return height


def inside(groups: dict[str, ZenStore]) -> None:
    groups["a"](Net, depth=1)
    for each in (store(width=1), store(depth=1)):
        each(Net)


store(area, name=3)  # E: No overload variant
store(area, group=3)  # E: No overload variant
store(area, package=lambda target: "a")
store(area, name=lambda target: "a", group=None)
