"""Fields that a `ZenField` asks for: their defaults fit their hints."""

from enum import Enum
from pathlib import Path
from typing import Any, Optional

from omegaconf import MISSING

from hydra_zen import ZenField, builds, make_config


class Mode(Enum):
    fast = 1


class Model:
    def __init__(self, width: int = 1) -> None: ...


make_config(ZenField(int, 1, "count"), rate=ZenField(float, default=1), path=ZenField(Path, "a/b"))
make_config(mode=ZenField(Mode, "fast"), other=ZenField(Mode, Mode.fast), later=ZenField(int, MISSING))
make_config(count=ZenField(int, "${other}"), other=ZenField(Optional[int], None), third=ZenField(int, default=None))
make_config(free=ZenField(default="a"), some=ZenField(Any, [1]), listed=ZenField(list[int], [1]), text=ZenField(int, "3"))
make_config(model=ZenField(Model, builds(Model, width=2)), part=ZenField(default=builds(Model)))
make_config(some=ZenField(Any, 1))(some="a")
make_config(count=ZenField(int, default="many"))  # E: incompatible type "str"; expected "int"
make_config(ZenField(int, 0.5, "count"))  # E: incompatible type "float"; expected "int"
make_config(mode=ZenField(Mode, "fats"))  # E: incompatible type "str"; expected "Mode"
make_config(path=ZenField(Path, default=3))  # E: incompatible type "int"; expected "Path"
