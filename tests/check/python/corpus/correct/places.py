"""What is right, in shapes that a reader of sources may trip over."""

import functools
import sys
from dataclasses import dataclass
from typing import Any

from hydra_zen import MISSING, ZenField, builds, instantiate, just, kwargs_of, launch, make_config, store, to_yaml, zen
from lab import Ours, deep, mk, strictly
from lab.inner import also
from lab.models import Base, Box, Child, Fit, Loss, Made, Shape, Slow, area, squared, wrapped

try:
    from lab.fast import Fit as FastFit  # U: HZ902
except ImportError:
    FastFit = Fit

builds(FastFit, loss=squared)
builder = mk if sys.platform == "win32" else strictly
builder(Child, name="a")
mk(Child, name="a", seed=1, scale=2.0, size=3)
also(Child, "a", 3)
deep(Child, name="a").name
Ours.builds(Child, "a")
ChildConf = strictly(Child, name="a")
ChildConf.name.upper()
ChildConf().size + 1
ChildConf(name="b", seed=2)
ChildConf.__name__
ChildConf.seed
instantiate(ChildConf).describe()
builds(Base.describe, builds(Base, "a"))
builds(wrapped, 1, name="b")
strictly(wrapped, size=1)(size=2)
builds(Box, 1, more=[2])
builds(Box[int], content=1)
builds(Shape, 1, height=2)
builds(area, 2.0, other=1.0)
builds(area, side=1)
builds(Fit, loss=builds(squared, zen_partial=True), options={"rate": 0.5}, anything=1)
builds(Fit, loss=just(squared), options=builds(dict, rate=0.5))
strictly(Fit)(loss=squared)
strictly(Fit).loss
builds(Made, width=1)
strictly(Made)(width=2)
builds(Slow, 1, 2, 3, flag=True)
strictly(Slow)(flag=True)
builds(functools.partial(Slow, 1), flag=True)
builds(functools.partial(squared, right=1.0), left=2.0)
FitConf = builds(Fit, loss=squared, extra=1, more=builds(Slow))
FitConf.extra
FitConf.more
conf = builds(Slow, width=1)()
setattr(conf, "flag", True)
conf.width = MISSING
conf.width += 1
del conf.width
Any_conf: Any = builds(Slow, width=1)
for Any_conf in (builds(Slow, width=1), builds(Slow, flag=True)):
    Any_conf.flag
holder = [builds(Slow, width=1)]
holder[0].width
(lambda made: made.anything)(builds(Slow))


def switched(flag: bool, slow: Any = builds(Slow, width=1)) -> Any:
    slow.whatever
    conf = builds(Slow, width=1)
    if flag:
        conf = builds(Slow, flag=True)
    conf.flag
    return conf


def matched(value: Any) -> Any:
    Conf = builds(Slow, width=1)
    match value:
        case Conf.width:
            return 1
        case Slow(width=1):
            return 2
        case {"a": Conf.width, **rest}:
            return rest
    return f"{Conf.width!r:>{Conf.width}}" + to_yaml(Conf)


class Runner:
    Conf = builds(Slow, width=1)
    limit = Conf.width

    def __init__(self) -> None:
        self.made = builds(Slow, width=1)
        self.other: Any = builds(Slow, flag=True)

    def run(self) -> Any:
        self.made.flag
        self.other.width
        self.Conf.width
        return self.Conf(width=2)


class Faster(Runner):
    Conf = builds(Slow, flag=True)

    def run(self) -> Any:
        return self.Conf(flag=False)


@dataclass
class Whole:
    slow: Any = Runner.Conf
    count: int = 1

    def total(self) -> int:
        return self.count


Derived = make_config(extra=ZenField(int, 1), bases=(Whole,))
Derived.total
Derived().total()
Derived().extra + 1
launch(Derived, zen(lambda extra, count: extra + count), ["hydra.job.name=x", "count=2", "+new=1", "slow.width=3"])  # U: HZ905
launch(make_config("slow", hydra_defaults=["_self_", {"slow": "quick"}]), zen(switched), ["slow=quick", "slow.width=2"])
sweep = {"extra": "1,2"}
launch(Derived, zen(print), overrides=[*(f"extra={n}" for n in range(2))])  # U: HZ903 HZ905
launch(Derived, zen(print), **sweep)  # U: HZ903 HZ905
store(builds(Slow, width=1), name="slow")
store(Slow, name="slow", width=2)
kwargs_of(Slow, width=1)(width=2)
kwargs_of(Child, name="a").name
global_conf = builds(Slow, width=1)


def change() -> None:
    global global_conf
    global_conf = builds(Slow, flag=True)
    global_conf.flag


def nested() -> Any:
    def local(width: int) -> int:
        return width

    class Local:
        def __init__(self, width: int) -> None: ...

    return builds(local, width=1, zen_dataclass={"target": "package.local"}), strictly(Local, width=1).width


async def later() -> Any:
    return [builds(Slow, width=await size()) async for _ in many()]


async def size() -> int:
    return 1


async def many() -> Any:
    yield 1
