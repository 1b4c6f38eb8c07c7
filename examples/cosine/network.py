"""A layer of sigmoid units that learns a function of one variable, in NumPy."""

# pyright: standard
# The strictest setting would complain of what the stubs of NumPy, matplotlib and torch leave untyped.

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


@dataclass
class Adam:
    """Adam (Kingma and Ba, 2015) over a list of arrays, which it updates in place."""

    params: list[Array]
    lr: float = 1e-3
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    step_count: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        """Start both moments at zero."""
        self.first = [np.zeros_like(p) for p in self.params]
        self.second = [np.zeros_like(p) for p in self.params]

    def step(self, gradients: list[Array]) -> None:
        """Move every parameter against its gradient."""
        self.step_count += 1
        rate = self.lr * np.sqrt(1 - self.beta2**self.step_count) / (1 - self.beta1**self.step_count)
        for param, gradient, first, second in zip(self.params, gradients, self.first, self.second, strict=True):
            first += (1 - self.beta1) * (gradient - first)
            second += (1 - self.beta2) * (gradient**2 - second)
            param -= rate * first / (np.sqrt(second) + self.eps)


@dataclass
class Batches:
    """Iterates over pairs of arrays, a batch at a time."""

    x: Array
    y: Array
    batch_size: int = 1
    shuffle: bool = False
    drop_last: bool = False
    seed: int = 0

    def __post_init__(self) -> None:
        """Seed the order in which the samples come."""
        self.random = np.random.default_rng(self.seed)

    def __iter__(self) -> Iterator[tuple[Array, Array]]:
        """Yield the batches of one epoch."""
        order = self.random.permutation(len(self.x)) if self.shuffle else np.arange(len(self.x))
        last = len(order) - len(order) % self.batch_size if self.drop_last else len(order)
        for start in range(0, last, self.batch_size):
            chosen = order[start : start + self.batch_size]
            yield self.x[chosen], self.y[chosen]


class SigmoidUnits:
    """``y = sum_i v_i * sigmoid(x * w_i + b_i)``, and what is needed to fit it to a function."""

    def __init__(
        self,
        num_neurons: int,
        optim: Callable[[list[Array]], Adam],
        dataloader: Callable[[Array, Array], Batches],
        target_fn: Callable[[Array], Array],
        training_domain: Array,
        seed: int = 0,
    ) -> None:
        random = np.random.default_rng(seed)
        self.w = random.normal(scale=2.0, size=num_neurons)
        # Units whose slope lies inside the domain from the start have something to learn from.
        self.b = -self.w * random.uniform(training_domain.min(), training_domain.max(), size=num_neurons)
        self.v = random.normal(scale=1 / np.sqrt(num_neurons), size=num_neurons)
        self.optim = optim
        self.dataloader = dataloader
        self.target_fn = target_fn
        self.training_domain = training_domain

    @property
    def params(self) -> list[Array]:
        """The arrays that training changes."""
        return [self.w, self.b, self.v]

    def forward(self, x: Array) -> Array:
        """Return the network's value at each point of `x`."""
        return self._activations(x) @ self.v

    def gradients(self, x: Array, y: Array) -> list[Array]:
        """Return the gradients of the mean squared error over a batch."""
        hidden = self._activations(x)
        error = 2 * (hidden @ self.v - y) / len(x)
        before = error[:, None] * self.v * hidden * (1 - hidden)
        return [x @ before, before.sum(axis=0), error @ hidden]

    def loss(self) -> float:
        """Return the mean squared error over the training domain."""
        x = self.training_domain
        return float(np.mean((self.forward(x) - self.target_fn(x)) ** 2))

    def _activations(self, x: Array) -> Array:
        return 1 / (1 + np.exp(-np.clip(np.multiply.outer(x, self.w) + self.b, -60, 60)))


class Trainer:
    """Fits a network for a number of epochs.

    It is no dataclass: Hydra takes those for configs wherever they stand in one, and would hand out a `DictConfig`.
    """

    def __init__(self, max_epochs: int = 100) -> None:
        self.max_epochs = max_epochs

    def fit(self, network: SigmoidUnits) -> None:
        """Train `network` on its own target over its own domain."""
        x = network.training_domain
        optimiser = network.optim(network.params)
        loader = network.dataloader(x, network.target_fn(x))
        for _ in range(self.max_epochs):
            for batch_x, batch_y in loader:
                optimiser.step(network.gradients(batch_x, batch_y))
