"""Fields with types and defaults."""

from hydra_zen import ZenField, builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Camera:
    def __init__(self, exposure: float, iso: int = 100) -> None:
        self.exposure, self.iso = exposure, iso


def shoot(camera: Camera, frames: int, label: str, tags: list[str]) -> str:
    return f"{label}: {frames} frames at {camera.exposure}, {camera.iso}, {tags}"


Config = make_config(
    ZenField(int, 3, "frames"),
    camera=builds(Camera, exposure=0.5),
    label=ZenField(hint=str, default="test"),
    tags=ZenField(list[str], ["a"]),
)

if __name__ == "__main__":
    job = hydra_run(Config, zen(shoot), overrides=["frames=5", "+camera.iso=200", "label=dark"])
    assert job.return_value == "dark: 5 frames at 0.5, 200, ['a']"
    assert instantiate(Config).camera.exposure == 0.5
    assert instantiate(Config, frames=9).frames == 9
