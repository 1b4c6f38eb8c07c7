"""attrs classes with defaults, factories and validators."""

import attrs

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


@attrs.define
class Ingredient:
    name: str
    grams: float = attrs.field(default=1.0, validator=attrs.validators.gt(0))
    tags: list[str] = attrs.Factory(list)


@attrs.define
class Recipe:
    title: str
    ingredients: list[Ingredient]
    minutes: int = attrs.field(kw_only=True)


def weigh(recipe: Recipe, portions: int) -> float:
    return portions * sum(ingredient.grams for ingredient in recipe.ingredients)


Config = make_config(
    recipe=builds(
        Recipe,
        title="bread",
        ingredients=[builds(Ingredient, name="flour", grams=500.0), builds(Ingredient, "salt", tags=["dry"])],
        minutes=90,
    ),
    portions=2,
)

if __name__ == "__main__":
    assert hydra_run(Config, zen(weigh), overrides=["portions=3", "recipe.minutes=60"]).return_value == 1503.0
    assert instantiate(Config).recipe.ingredients[1].tags == ["dry"]
