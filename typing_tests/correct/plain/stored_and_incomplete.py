"""Stored configs that the command line completes: incomplete here, whole when a job runs."""

import sys
from pathlib import Path

from hydra_zen import MISSING, ZenStore, builds, just, make_config, zen


class Camera:
    def __init__(self, lens: str, iso: int) -> None:
        self.lens, self.iso = lens, iso


def shoot(camera: Camera, shots: int, folder: str) -> None:
    Path(folder).write_text(f"{camera.lens}-{camera.iso}-{shots}")


CameraConf = builds(Camera, lens="wide", populate_full_signature=True)
Shooting = make_config("shots", camera=CameraConf, folder=MISSING, kind=just(Camera))
shooting = ZenStore()
shooting(Shooting, name="shoot")
shooting(shoot, name="other", camera=builds(Camera), shots=MISSING)
shooting(Camera, name="camera", group="camera", lens=MISSING)

if __name__ == "__main__":
    shooting.add_to_hydra_store(overwrite_ok=True)
    sys.argv = ["shoot", "camera.iso=100", "shots=3", "folder=shot.txt", "hydra.run.dir=."]
    zen(shoot).hydra_main(config_name="shoot", version_base="1.3", config_path=None)
    assert Path("shot.txt").read_text() == "wide-100-3"
