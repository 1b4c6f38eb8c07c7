"""The keyword arguments of one function, kept as a config."""

from typing import Any

from hydra_zen import builds, instantiate, kwargs_of, make_config


def connect(host: str, port: int = 80, *, timeout: float = 1.0) -> str:
    return f"{host}:{port} within {timeout}"


class Client:
    def __init__(self, options: dict[str, Any], retries: int = 0) -> None:
        self.options, self.retries = options, retries

    def open(self) -> str:
        return connect(**self.options)


Options = kwargs_of(connect, host="localhost", timeout=2.5)
Free = kwargs_of(connect, zen_exclude=["host"])
ClientConf = builds(Client, options=Options, retries=2)
Config = make_config(client=ClientConf, fallback=builds(Client, options=Free(port=81)))

if __name__ == "__main__":
    assert instantiate(Options) == {"host": "localhost", "port": 80, "timeout": 2.5}
    assert instantiate(ClientConf).open() == "localhost:80 within 2.5"
    made = instantiate(Config)
    assert made.fallback.options == {"port": 81, "timeout": 1.0}
    assert instantiate(ClientConf, retries=5).retries == 5
