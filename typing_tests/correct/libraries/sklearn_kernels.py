"""Gaussian processes with kernels made of kernels."""

from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, Sum, WhiteKernel

from hydra_zen import builds, instantiate, make_config

KernelConf = builds(Sum, k1=builds(RBF, length_scale=0.5), k2=builds(WhiteKernel, noise_level="${noise}"))
Config = make_config(
    noise=0.01, model=builds(GaussianProcessRegressor, kernel=KernelConf, normalize_y=True, optimizer=None)
)

if __name__ == "__main__":
    model = instantiate(Config).model
    model.fit([[0.0], [1.0]], [0.0, 1.0])
    assert abs(float(model.predict([[1.0]])[0]) - 1.0) < 0.2
