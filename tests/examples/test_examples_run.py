"""The programs in ``examples/`` and the one that this library was asked to run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIGHTNING = ROOT / ".venv-lightning" / "bin" / "python"
needs_lightning = pytest.mark.skipif(
    not LIGHTNING.exists(), reason="torch and Lightning are not installed: `make lightning` could not install them"
)


def run(python, script, *arguments, folder):
    done = subprocess.run(
        [str(python), str(script), *arguments], capture_output=True, text=True, cwd=folder, check=False, timeout=500
    )
    assert done.returncode == 0, done.stderr
    return done


def check_sweep(folder, done):
    (sweep,) = folder.glob("multirun/*/*")
    for job in range(4):
        saved = {path.name for path in (sweep / str(job) / ".hydra").iterdir()}
        assert saved == {"config.yaml", "hydra.yaml", "overrides.yaml"}
    assert re.findall(r"#(\d) :", done.stdout) == list("0123")
    return sweep


@pytest.mark.slow
def test_cosine(tmp_path):
    done = run(sys.executable, ROOT / "examples" / "cosine" / "experiment.py", folder=tmp_path)

    sweep = check_sweep(tmp_path, done)
    assert (sweep / "fits.png").read_bytes().startswith(b"\x89PNG")
    assert done.stderr == ""
    losses = [float(number) for number in re.findall(r"\b\d\.\d+(?:e-\d+)?\b", done.stdout.split("final_loss")[1])]
    assert len(losses) == 4
    assert max(losses) < 0.01


@pytest.mark.slow
@needs_lightning
def test_lightning(tmp_path):
    done = run(LIGHTNING, ROOT / "examples" / "lightning" / "experiment.py", "2", folder=tmp_path)

    sweep = check_sweep(tmp_path, done)
    assert (sweep / "fits.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.slow
@needs_lightning
def test_the_program_that_was_asked_for(tmp_path):
    script = shutil.copy(Path(__file__).with_name("universal_function.py"), tmp_path)

    done = run(LIGHTNING, script, folder=tmp_path)

    check_sweep(tmp_path, done)
    assert done.stdout.count("UniversalFuncModule") == 4
    assert "(1000,)" in done.stdout
    for line in (done.stdout + done.stderr).splitlines():
        ours_or_hydras = "Warning" in line and re.search(r"hydra|omegaconf", line, re.IGNORECASE)
        assert not ours_or_hydras, line
