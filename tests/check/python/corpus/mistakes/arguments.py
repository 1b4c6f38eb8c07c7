"""Arguments that the target of `builds` would refuse. `E:` names what is to be found in the line."""

from hydra_zen import builds, kwargs_of, make_config
from shop.models import Adam, Box, Mode, Model, Pair, Plan, Point, Sgd, area, keyword_only, options, parse, positional_only, total

builds(Adam, rl=0.1)  # E: HZ104
builds(Adam, lr="fast")  # E: HZ106
builds(area, "wide")  # E: HZ106
builds(area, 1, 2, 3)  # E: HZ107
builds(area, 1, width=2)  # E: HZ108
builds(area, width=[1])  # E: HZ106
builds(area, width=1.5)  # E: HZ106
builds(area, width=None)  # E: HZ106
builds(keyword_only, 1, 2)  # E: HZ107
builds(keyword_only, 1, scale="x")  # E: HZ106
builds(positional_only, value=1)  # E: HZ104
builds(positional_only, "a")  # E: HZ106
builds(total, 1, 2, "three")  # E: HZ106
builds(total, 1, begin=2)  # E: HZ104
builds(options, a=1, b="two")  # E: HZ106
builds(options, 1)  # E: HZ107
builds(Model, kind="medium")  # E: HZ110
builds(Model, mode="MEDIUM")  # E: HZ106
builds(Model, mode=3)  # E: HZ106
builds(Model, folder=3)  # E: HZ106
builds(Adam, betas=(0.9, "x"))  # E: HZ106
builds(Adam, betas=(0.9, 0.99, 0.999))  # E: HZ106
builds(Adam.slow, momentum=1)  # E: HZ104
builds(Point, z=1)  # E: HZ104
builds(Point, x="1.5.2")  # E: HZ106
builds(Pair, 1, 2)  # E: HZ106 (not pyright basedpyright pyrefly: they do not check functools.partial of a named tuple)
builds(Plan, label=3)  # E: HZ106
builds(Box[int], value="x")  # E: HZ106
builds(parse, text=1)  # E: HZ106 (not mypy pyrefly: they do not check functools.partial of an overloaded function)
kwargs_of(Adam, lr="fast")  # E: HZ106
kwargs_of(Adam, rl=0.1)  # E: HZ104
builds(
    Sgd,
    lr=0.1,
    momentum="much",  # E: HZ106
    nesterov=2,  # E: HZ106
)
builds(area, "é😀", height=1)  # E: HZ106
MODE = "é😀"; builds(Model, mode=Mode.FAST, depth=MODE)  # E: HZ106
builds(
    Sgd,
    "a",  # E: HZ106
    nestrov=True,  # E: HZ104
    momentum="much",  # E: HZ106
    learning_rate=0.1,  # E: HZ104
)
builds(Model, 1, None, [], {}, Mode.FAST, folder="a/b")  # E: HZ107


# What has no import path
builds(lambda x: x, x=1)  # E: HZ101
builds(dict, a=[abs, lambda x: x], b={"c": (lambda: 1)})  # E: HZ101


def defines() -> None:
    def local(x: int) -> int:
        return x

    class Local:
        pass

    builds(local, x=1)  # E: HZ101
    builds(local, y=1)  # E: HZ101 HZ104
    make_config(a=Local, b={abs, local})  # E: HZ101

    def later() -> None:
        builds(dict, zen_wrappers=[local])  # E: HZ101
