"""Arguments checked against annotations when configs are instantiated."""

from hydra_zen import builds, instantiate, make_config, make_custom_builds_fn

vbuilds = make_custom_builds_fn(zen_validate=True, populate_full_signature=True)


class Budget:
    def __init__(self, amount: float, currency: str = "EUR") -> None:
        self.amount, self.currency = amount, currency


class Project:
    def __init__(self, title: str, budget: Budget, members: "list[str] | None" = None) -> None:
        self.title, self.budget, self.members = title, budget, members


class Portfolio:
    def __init__(self, projects: dict[str, Project], risk: float = 0.1) -> None:
        self.projects, self.risk = projects, risk


ProjectConf = vbuilds(Project, title="a", budget=vbuilds(Budget, amount=10.0), members=["ann"])
PortfolioConf = builds(
    Portfolio,
    projects={"a": ProjectConf, "b": builds(Project, title="b", budget=builds(Budget, amount=5.0, currency="USD"))},
    risk=0.5,
)
Config = make_config(portfolio=PortfolioConf)

if __name__ == "__main__":
    portfolio = instantiate(PortfolioConf)
    assert portfolio.projects["b"].budget.currency == "USD"
    assert instantiate(ProjectConf, title="c").members == ["ann"]
    assert instantiate(Config).portfolio.risk == 0.5
