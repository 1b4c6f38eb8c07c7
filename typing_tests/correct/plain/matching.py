"""Configs in `match`, in conditions, in unions."""

from typing import Any

from hydra_zen import builds, get_target, instantiate, is_partial_builds, make_config


class Text:
    def __init__(self, value: str, size: int = 10) -> None:
        self.value, self.size = value, size


class Button:
    def __init__(self, label: Text, enabled: bool = True) -> None:
        self.label, self.enabled = label, enabled


Label = builds(Text, value="hello", size=12)
Press = builds(Button, label=Label, enabled=False)
Later = builds(Button, label=builds(Text, value="later"), zen_partial=True)


def kind(config: Any) -> str:
    match config:
        case type() if is_partial_builds(config):
            return "partial"
        case type() if get_target(config) is Text:
            return "text"
        case _:
            return "other"


def widget(large: bool) -> Text:
    config = builds(Text, value="big", size=40) if large else Label
    return instantiate(config)


Config = make_config(label=Label, press=Press, later=Later)

if __name__ == "__main__":
    assert [kind(config) for config in (Label, Press, Later)] == ["text", "other", "partial"]
    assert widget(large=True).size == 40
    assert not instantiate(Press).enabled
    assert instantiate(Later)(enabled=False).label.value == "later"
    assert instantiate(Config).label.size == 12
