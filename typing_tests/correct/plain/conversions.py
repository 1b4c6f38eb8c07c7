"""How values arrive at the target: `hydra_convert`, tuples, sets and complex numbers."""

from hydra_zen import builds, instantiate, just, make_config


class Signal:
    def __init__(self, shape: tuple[int, int], phases: set[float], gain: complex, gaps: list[list[int]]) -> None:
        self.shape, self.phases, self.gain, self.gaps = shape, phases, gain, gaps


class Filter:
    def __init__(self, taps: list[float], window: "tuple[int, ...] | None" = None) -> None:
        self.taps, self.window = taps, window


class Chain:
    def __init__(self, signal: Signal, filters: tuple[Filter, ...]) -> None:
        self.signal, self.filters = signal, filters


SignalConf = builds(Signal, shape=(2, 3), phases={0.5, 1.0}, gain=1 + 2j, gaps=[[1, 2], [3]], hydra_convert="all")
FilterConf = builds(Filter, taps=[0.25, 0.5], window=(1, 2, 3), hydra_convert="partial")
Config = make_config(
    chain=builds(Chain, signal=SignalConf, filters=[FilterConf, builds(Filter, taps=[1.0])]),
    numbers=just({1, 2}),
)

if __name__ == "__main__":
    signal = instantiate(SignalConf)
    assert signal.gain == 1 + 2j
    assert signal.phases == {0.5, 1.0}
    assert instantiate(FilterConf).taps == [0.25, 0.5]
    assert instantiate(Config).chain.signal.gaps[1] == [3]
    assert len(instantiate(SignalConf, shape=(4, 5)).shape) == 2
