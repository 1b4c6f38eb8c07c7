"""What is given by unpacking is left alone, and what stands beside it is checked."""

from hydra_zen import builds, instantiate, make_config


class Model:
    def __init__(self, width: int = 1, tags: list[str] | None = None) -> None: ...


ModelConf = builds(Model, populate_full_signature=True)
widths = {"width": 3}
by_name = {f"model_{width}": builds(Model, width=width) for width in range(2)}

ModelConf(**widths)
ModelConf(**widths, tags=["a"])
ModelConf(**widths, tags=[1])  # E: incompatible type "int"; expected "str"
ModelConf(**widths, tgs=["a"])  # E: "tgs"
builds(Model, width=2)(**widths)
builds(Model, **widths)
instantiate(ModelConf, **widths)
instantiate(make_config(**by_name)).model_1
make_config(**by_name, hydra_convert="all")
make_config(**by_name, hydra_convert="al")  # E: hydra_convert
