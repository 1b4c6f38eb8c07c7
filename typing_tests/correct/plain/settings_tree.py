"""Plain settings: nested dataclasses, dicts and lists without targets."""

from dataclasses import dataclass, field
from typing import Optional

from hydra_zen import builds, instantiate, make_config, to_yaml, zen
from hydra_zen.experimental import hydra_run


@dataclass
class Network:
    host: str = "localhost"
    ports: list[int] = field(default_factory=lambda: [80, 443])


@dataclass
class Settings:
    network: Network = field(default_factory=Network)
    users: dict[str, int] = field(default_factory=dict)
    motto: Optional[str] = None


class App:
    def __init__(self, name: str, settings: Settings, retries: int = 0) -> None:
        self.name, self.settings, self.retries = name, settings, retries


def start(app: App, verbose: bool) -> str:
    return f"{app.name} {app.settings.network.host} {app.settings.network.ports} {verbose}"


Config = make_config(
    app=builds(App, name="app", settings=Settings(users={"ann": 1}, motto="go"), retries=2),
    verbose=False,
)

if __name__ == "__main__":
    job = hydra_run(
        Config, zen(start), overrides=["app.settings.network.host=example.org", "verbose=true", "app.name=web"]
    )
    assert job.return_value == "web example.org [80, 443] True"
    assert "motto: go" in to_yaml(Config)
    assert instantiate(Config).app.retries == 2
