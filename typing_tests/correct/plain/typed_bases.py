"""The portable form of a config class."""

from dataclasses import dataclass
from typing import Type

from hydra_zen import builds, instantiate, interp, make_config, strict, value_of
from hydra_zen.typing import Builds


class Kernel:
    def __init__(self, width: float, degree: int = 1) -> None:
        self.width, self.degree = width, degree


class Machine:
    def __init__(self, kernel: Kernel, penalty: float = 1.0) -> None:
        self.kernel, self.penalty = kernel, penalty


@dataclass
class KernelConf(Builds[Type[Kernel]]):
    width: float = 0.5
    degree: int = 2


MachineConf = builds(Machine, kernel=KernelConf(width=0.25), penalty=2.0)
Strict = strict(Machine)(kernel=value_of(KernelConf(degree=3)), penalty=interp("${penalty}", float))
Config = make_config(machine=Strict, penalty=4.0, spare=MachineConf)

if __name__ == "__main__":
    assert instantiate(MachineConf).kernel.width == 0.25
    made = instantiate(Config)
    assert made.machine.penalty == 4.0
    assert made.machine.kernel.degree == 3
    assert instantiate(Config, penalty=5.0).machine.penalty == 5.0
