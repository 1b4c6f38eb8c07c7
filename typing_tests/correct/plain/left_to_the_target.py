"""Nested configs that stay configs: the target completes them, and builds them itself."""

from collections.abc import Mapping
from typing import Any

from hydra_zen import MISSING, builds, hydrated_dataclass, instantiate, make_config


class Layer:
    def __init__(self, inputs: int, outputs: int) -> None:
        self.shape = inputs, outputs


class Stack:
    def __init__(self, layer: Any, widths: list[int], spare: Mapping[str, Any] | None = None) -> None:
        pairs = zip(widths, widths[1:], strict=False)
        self.layers = [instantiate(layer, inputs=first, outputs=second) for first, second in pairs]
        self.spare = spare or {}


LayerConf = builds(Layer)
OpenLayer = builds(Layer, inputs=MISSING, outputs=MISSING)
StackConf = builds(Stack, layer=LayerConf, widths=[3, 2, 1], hydra_recursive=False)
Listed = builds(Stack, layer=OpenLayer, widths=[3, 1], spare={"a": [OpenLayer]}, hydra_recursive=False)
Outer = make_config(stack=StackConf, depth=2)


@hydrated_dataclass(Stack, hydra_recursive=False)
class StackClass:
    layer: Any = OpenLayer
    widths: Any = "${..widths}"


if __name__ == "__main__":
    assert [layer.shape for layer in instantiate(StackConf).layers] == [(3, 2), (2, 1)]
    assert [layer.shape for layer in instantiate(Listed).layers] == [(3, 1)]
    assert len(instantiate(Outer, stack={"widths": [4, 2, 1]}).stack.layers) == 2
    whole = instantiate(make_config(widths=[1, 2], stack=StackClass))
    assert whole.stack.layers[0].shape == (1, 2)
