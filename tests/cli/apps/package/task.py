"""The function of the application."""

from hydra.core.hydra_config import HydraConfig


def task(x: int) -> None:
    print("x", x, "| job", HydraConfig.get().job.name)
