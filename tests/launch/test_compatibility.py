"""The versions of Hydra and OmegaConf as numbers."""

import hydra
import omegaconf
import pytest

from hydra_zen._compatibility import HYDRA_VERSION, OMEGACONF_VERSION, Version


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.3.8", (1, 3, 8)),
        ("1.4.0rc3", (1, 4, 0)),
        ("2.4.0.dev1", (2, 4, 0)),
        ("2", (2, 0, 0)),
        ("1.2", (1, 2, 0)),
        ("10.20.30.40", (10, 20, 30)),
    ],
)
def test_version_of_a_text(text, expected):
    assert Version.from_text(text) == expected


def test_installed_versions():
    assert HYDRA_VERSION == Version.from_text(hydra.__version__)
    assert OMEGACONF_VERSION == Version.from_text(omegaconf.__version__)
    assert Version(1, 3) < HYDRA_VERSION and HYDRA_VERSION.major == 1
