"""Class bodies with defaults lists, and classes of configs whose fields stand in the place of others."""

from dataclasses import dataclass, field
from typing import Any

from hydra_zen import MISSING, builds, hydrated_dataclass, instantiate, launch, store


class Lamp:
    def __init__(self, watts: int, colour: str = "white") -> None:
        self.watts, self.colour = watts, colour


class Room:
    def __init__(self, lamp: Lamp, spare: Any = None) -> None:
        self.lamp, self.spare = lamp, spare


@hydrated_dataclass(Room, hydra_defaults=["_self_", {"lamp": "dim"}])
class RoomConf:
    lamp: Any = MISSING
    spare: Any = None


@dataclass
class House:
    defaults: list[Any] = field(default_factory=lambda: ["_self_", {"lamp": "bright"}])
    lamp: Any = MISSING
    rooms: int = 2


if __name__ == "__main__":
    lamps = store(group="lamp")
    lamps(Lamp, name="dim", watts=5)
    lamps(Lamp, name="bright", watts=50)
    store.add_to_hydra_store(overwrite_ok=True)
    assert RoomConf().defaults == ["_self_", {"lamp": "dim"}]
    assert launch(RoomConf, instantiate).return_value.lamp.watts == 5
    assert launch(RoomConf, instantiate, ["lamp=bright"]).return_value.lamp.watts == 50
    assert launch(House, instantiate, ["rooms=3"]).return_value.lamp.watts == 50
    assert instantiate(RoomConf(lamp=builds(Lamp, 7))).lamp.watts == 7
