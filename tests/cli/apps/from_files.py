"""Configs from YAML files in a directory beside this file."""

from hydra.core.hydra_config import HydraConfig

from hydra_zen import zen


class Model:
    def __init__(self, size: int) -> None:
        self.size = size


def task(model: Model, rate: float, name: str = "unnamed") -> None:
    print(f"size {model.size} rate {rate} name {name} job {HydraConfig.get().job.name}")


if __name__ == "__main__":
    zen(task).hydra_main(config_path="conf", config_name="config", version_base="1.3")
