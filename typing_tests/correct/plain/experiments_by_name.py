"""Experiments that override a base config, chosen by name."""

from hydra_zen import ZenStore, builds, launch, make_config, zen


class Model:
    def __init__(self, layers: int, activation: str = "relu") -> None:
        self.layers, self.activation = layers, activation


class Data:
    def __init__(self, path: str, batch: int) -> None:
        self.path, self.batch = path, batch


def train(model: Model, data: Data, epochs: int) -> str:
    return f"{model.layers} {model.activation} {data.path} {data.batch} {epochs}"


store = ZenStore(overwrite_ok=True)
store(builds(Model, layers=2), group="model", name="small")
store(builds(Model, layers=20, activation="tanh"), group="model", name="deep")
store(builds(Data, path="train.csv", batch=16), group="data", name="train")
Config = make_config("model", "data", epochs=1, hydra_defaults=["_self_", {"model": "small"}, {"data": "train"}])
store(
    {"defaults": [{"override /model": "deep"}, "_self_"], "epochs": 5, "data": {"batch": 64}},
    group="experiment",
    name="big",
    package="_global_",
)

if __name__ == "__main__":
    store.add_to_hydra_store()
    task = zen(train)
    assert launch(Config, task, version_base="1.3").return_value == "2 relu train.csv 16 1"
    done = launch(Config, task, ["+experiment=big", "data.path=other.csv"], version_base="1.3")
    assert done.return_value == "20 tanh other.csv 64 5"
    assert launch(Config, task, version_base="1.3", model="deep", epochs=2).return_value == "20 tanh train.csv 16 2"
