"""Features, a vocabulary and a classifier of words, with a custom `builds` throughout."""

from collections.abc import Iterable, Sequence

from hydra_zen import instantiate, make_config, make_custom_builds_fn, zen
from hydra_zen.experimental import hydra_run

builds = make_custom_builds_fn(populate_full_signature=True, hydra_convert="all")
pbuilds = make_custom_builds_fn(zen_partial=True)


class Feature:
    def __init__(self, name: str, weight: float = 1.0) -> None:
        self.name, self.weight = name, weight

    def value(self, text: str) -> float:
        return self.weight * text.count(self.name)


class Classifier:
    def __init__(self, features: Sequence[Feature], threshold: float, labels: tuple[str, str] = ("no", "yes")) -> None:
        self.features, self.threshold, self.labels = features, threshold, labels

    def classify(self, text: str) -> str:
        return self.labels[sum(feature.value(text) for feature in self.features) > self.threshold]


def classify(classifier: Classifier, texts: Iterable[str]) -> list[str]:
    return [classifier.classify(text) for text in texts]


ClassifierConf = builds(
    Classifier,
    features=[builds(Feature, name="good", weight=2.0), builds(Feature, name="bad", weight=-1.0)],
    threshold=0.5,
)
Config = make_config(classifier=ClassifierConf, texts=["good good bad", "bad"])

if __name__ == "__main__":
    assert hydra_run(Config, zen(classify)).return_value == ["yes", "no"]
    assert hydra_run(Config, zen(classify), overrides=["classifier.threshold=9.5"]).return_value == ["no", "no"]
    assert instantiate(ClassifierConf, labels=["-", "+"]).labels == ["-", "+"]  # type: ignore[comparison-overlap]
    assert instantiate(pbuilds(Feature, weight=3.0))("x").value("xx") == 6.0
