"""Classes that their decorator completes, and what becomes of plain ones."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import ZenStore, builds, hydrated_dataclass, instantiate


def parcel(weight: float, address: str, express: bool = False, *, insured: int = 0) -> str:
    return f"{weight} {address} {express} {insured}"


@hydrated_dataclass(parcel, populate_full_signature=True)
class Parcel: ...


@hydrated_dataclass(parcel, populate_full_signature=True)
class Express:
    express: bool = True


@hydrated_dataclass(parcel)
class Insured(Express):
    insured: int = 100


@hydrated_dataclass(parcel, zen_meta={"note": "none"})
class Noted:
    weight: float
    address: str


assert instantiate(Parcel(1.0, "here")) == "1.0 here False 0"
assert instantiate(Parcel(weight=2.0, address="there"), insured=5) == "2.0 there False 5"
assert instantiate(Parcel, weight=2.0, address="there") == "2.0 there False 0"
assert instantiate(Express(False, 3, weight=1.0, address="a")) == "1.0 a False 3"
assert instantiate(Insured(weight=1.0, address="a")) == "1.0 a True 100"
assert Express(weight=1.0, address="a").weight == 1.0
assert instantiate(Noted(1.0, "b", note="fragile")) == "1.0 b False 0"


class Adam:
    def __init__(self, lr: float = 0.1, momentum: float = 0.0) -> None:
        self.lr, self.momentum = lr, momentum


class Trainer:
    def __init__(self, optimizer: Adam, epochs: int = 1) -> None:
        self.optimizer = optimizer


Training = builds(Trainer, optimizer=builds(Adam, lr=0.1))
assert instantiate(Training, optimizer={"lr": "0.5"}).optimizer.lr == 0.5
assert (
    instantiate(Training(optimizer=builds(Adam, momentum=0.5)), optimizer={"momentum": 0.7}).optimizer.momentum == 0.7
)


@dataclass
class Experiment:
    steps: int = 3
    name: str = "first"
    sizes: list[int] = field(default_factory=lambda: [1])
    trainer: Any = Training


made = instantiate(Experiment, steps=5)
assert made.steps + 1 == 6
assert made.name.upper() == "FIRST"
assert list(made.sizes) == [1]
assert made.get("other") is None
assert not hasattr(made, "other")
assert "steps" in made

shelf = ZenStore("shelf", overwrite_ok=True)


@shelf(name="twice", width=2)
@shelf(name="once", width=1)
def area(width: int, height: int = 3) -> int:
    return width * height


assert instantiate(shelf[None, "twice"]) == 6
