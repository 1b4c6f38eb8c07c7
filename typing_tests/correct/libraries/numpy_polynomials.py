"""Polynomials, histograms and partials of NumPy functions."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn

pbuilds = make_custom_builds_fn(zen_partial=True)


class Curve:
    def __init__(self, coefficients: Sequence[float], evaluate: Callable[..., npt.NDArray[np.float64]]) -> None:
        self.coefficients, self.evaluate = coefficients, evaluate

    def at(self, x: Sequence[float]) -> list[float]:
        return list(self.evaluate(list(self.coefficients), list(x)))


CurveConf = builds(Curve, coefficients=[1.0, 0.0, -1.0], evaluate=pbuilds(np.polyval))
Smooth = pbuilds(np.convolve, v=[0.5, 0.5], mode="valid")
Config = make_config(curve=CurveConf, clip=pbuilds(np.clip, a_min=0.0, a_max=1.0))

if __name__ == "__main__":
    assert instantiate(CurveConf).at([2.0, 3.0]) == [3.0, 8.0]
    assert list(instantiate(Smooth)([1.0, 3.0])) == [2.0]
    assert instantiate(Config).clip(5.0) == 1.0
