"""Tasks of every kind; the first argument says which."""

import asyncio
import functools
import sys

from hydra.core.hydra_config import HydraConfig

from hydra_zen import make_config, store, zen
from hydra_zen.errors import HydraZenTypeError


def report(*values: object) -> None:
    print(*values, "| job", HydraConfig.get().job.name)


def function(x: int) -> None:
    report("function", x)


class Class:
    def __init__(self, x: int) -> None:
        report("class", x)

    def method(self, x: int) -> None:
        report("method", x)

    def __call__(self, x: int) -> None:
        report("object", x)


async def waits(x: int) -> None:
    await asyncio.sleep(0.001)
    report("async", x)


async def prepares(zen_cfg) -> None:
    await asyncio.sleep(0.001)
    zen_cfg.x += 1


def decorated(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        report("decorated")
        return func(*args, **kwargs)

    return wrapper


def fails(x: int) -> None:
    raise LookupError(f"no {x}")


TASKS = {
    "function": lambda: zen(function),
    "lambda": lambda: zen(lambda x: report("lambda", x)),
    "partial": lambda: zen(functools.partial(function, x=1)),
    "class": lambda: zen(Class),
    "decorated": lambda: zen(decorated(function)),
    "async": lambda: zen(waits, pre_call=zen(prepares)),
    "fails": lambda: zen(fails),
}

if __name__ == "__main__":
    kinds = sys.argv.pop(1).split(",")
    store(make_config("x"), name="config")
    store.add_to_hydra_store()
    try:
        zen(function).hydra_main(config_name="config", config_path=None, version_base="1.3", execution_whitelist=["a"])
    except (TypeError, HydraZenTypeError) as error:
        print(error)
    for kind in kinds:
        # Each finds the directory of its configs beside this file.
        TASKS[kind]().hydra_main(config_name="config", config_path="conf/model", version_base="1.3")
