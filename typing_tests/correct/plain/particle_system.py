"""Many nested levels, all given by keyword."""

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_multirun


class Vector:
    def __init__(self, x: float, y: float = 0.0, z: float = 0.0) -> None:
        self.x, self.y, self.z = x, y, z


class Force:
    def __init__(self, direction: Vector, strength: float) -> None:
        self.direction, self.strength = direction, strength


class Emitter:
    def __init__(self, rate: int, position: Vector, forces: list[Force], lifetime: float = 1.0) -> None:
        self.rate, self.position, self.forces, self.lifetime = rate, position, forces, lifetime


class World:
    def __init__(self, emitters: dict[str, Emitter], gravity: Force, drag: float = 0.0) -> None:
        self.emitters, self.gravity, self.drag = emitters, gravity, drag


def simulate(world: World, steps: int, dt: float) -> float:
    rate = sum(emitter.rate * emitter.lifetime for emitter in world.emitters.values())
    return rate * steps * dt - world.gravity.strength * world.drag


Config = make_config(
    world=builds(
        World,
        emitters={
            "left": builds(
                Emitter,
                rate=10,
                position=builds(Vector, x=-1.0, z=2.0),
                forces=[builds(Force, direction=builds(Vector, x=1.0), strength=0.5)],
            ),
            "right": builds(Emitter, rate=20, position=builds(Vector, x=1.0), forces=[], lifetime=2.0),
        },
        gravity=builds(Force, direction=builds(Vector, x=0.0, y=-1.0), strength=9.5),
        drag=0.5,
    ),
    steps=2,
    dt=0.5,
)

if __name__ == "__main__":
    (jobs,) = hydra_multirun(
        Config, zen(simulate), overrides=["world.emitters.left.rate=10,30", "world.gravity.strength=1.0", "dt=1.0"]
    )
    assert [job.return_value for job in jobs] == [99.5, 139.5]
    assert instantiate(Config).world.emitters["left"].forces[0].direction.x == 1.0
