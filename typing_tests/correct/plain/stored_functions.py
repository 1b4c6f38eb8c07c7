"""A decorator stores the config of a task and of its parts."""

from hydra_zen import ZenStore, builds, instantiate, zen

store = ZenStore(overwrite_ok=True)


@store(group="loss", name="squared", scale=2.0)
def squared(x: float, scale: float = 1.0) -> float:
    return scale * x * x


@store(group="loss", name="absolute")
def absolute(x: float) -> float:
    return abs(x)


class Ball:
    def __init__(self, height: float, bounces: int = 2) -> None:
        self.height, self.bounces = height, bounces


@store(name="drop", ball=builds(Ball, height=2.0), damping=0.25)
def drop(ball: Ball, damping: float) -> float:
    return ball.height * damping**ball.bounces


store(Ball, name="tennis", group="ball", height=1.0, bounces=5)

if __name__ == "__main__":
    assert len(list(store)) == 4
    assert zen(drop)({"ball": builds(Ball, height=1.0, bounces=1), "damping": 0.5}) == 0.5
    assert instantiate(builds(squared, x=3.0, scale=0.5)) == 4.5
