"""Constructors of configs: with all fields of a full signature, after some were given, and of other forms."""

from typing import Any, Optional

from hydra_zen import builds, instantiate, kwargs_of, make_config, make_custom_builds_fn

fbuilds = make_custom_builds_fn(populate_full_signature=True)


class Optimizer:
    def __init__(self, lr: float = 0.1) -> None: ...


class Data:
    def __init__(self, path: str, limit: Optional[int] = None) -> None: ...


class Model:
    def __init__(self, width: int, optimizer: Optimizer, name: str = "model") -> None: ...


ModelConf = builds(Model, populate_full_signature=True)
ModelConf(width=1, optimizer=builds(Optimizer))
ModelConf(1, builds(Optimizer, lr=0.5), "a")
ModelConf(width="${width}", optimizer="${optimizer}")
ModelConf(width=1, optimizer=builds(Data, path="a"))  # E: incompatible type "Data"; expected "Optimizer"
ModelConf(width="a", optimizer=builds(Optimizer))  # E: incompatible type "str"; expected "int"
ModelConf(width=1.5, optimizer=builds(Optimizer))  # E: incompatible type "float"; expected "int"
ModelConf(width=1)  # E: optimizer
ModelConf(optimizer=builds(Optimizer))  # E: width
ModelConf(width=1, optimizer=builds(Optimizer), depth=1)  # E: "depth"
ModelConf(1, builds(Optimizer), "a", "b")  # E: Too many
ModelConf(1, width=2, optimizer=builds(Optimizer))  # E: multiple values

Named = fbuilds(Model, name="a")
Named(width=1, optimizer=builds(Optimizer))
Named(width=1, optimizer=builds(Optimizer), name="b")
Named(width=1, optimizer=builds(Optimizer), nam="b")  # E: "nam"
Named(width=1, optimizer=builds(Optimizer), name=1)  # E: incompatible type "int"; expected "str"

Wide = fbuilds(Model, width=9)
Wide(optimizer=builds(Optimizer))
Wide(optimizer=builds(Optimizer), width=8)
Wide(optimizer=builds(Optimizer), widht=8)  # E: "widht"
Wide()  # E: optimizer

Few = builds(Model, width=1)
Few()
Few(width=2)
Few(widht=2)  # E: "widht"
Few(width="a")  # E: incompatible type "str"; expected "int"
Few(name="a")  # E: "name"

Partial = builds(Model, zen_partial=True, populate_full_signature=True)
Partial(name="a")
Partial(width=1)  # E: "width"
Partial(nam="a")  # E: "nam"

Options = kwargs_of(Data)
Options(path="a")
Options(path="a", limit=3)
Options(path=1)  # E: incompatible type "int"; expected "str"
Options(pth="a")  # E: "pth"
Options(path="a", limit="b")  # E: incompatible type "str"; expected "int | None"

Config = make_config(a=1, b="c")
Config()
Config(a=2)
Config(c=2)  # E: "c"

instantiate(ModelConf(width=1, optimizer=builds(Optimizer))).missing  # E: "missing"
loose: Any = 1
ModelConf(width=loose, optimizer=loose)
