"""Configs that build on configs."""

from hydra_zen import builds, instantiate


class Server:
    def __init__(self, host: str, port: int, debug: bool = False) -> None:
        self.host, self.port, self.debug = host, port, debug


class SecureServer(Server):
    def __init__(self, host: str, port: int, certificate: str, debug: bool = False) -> None:
        super().__init__(host, port, debug)
        self.certificate = certificate


Base = builds(Server, host="localhost", port=80)
Debug = builds(Server, debug=True, builds_bases=(Base,))
Secure = builds(SecureServer, port=443, certificate="a.pem", builds_bases=(Base,))

if __name__ == "__main__":
    assert instantiate(Base).port == 80
    debug = instantiate(Debug)
    assert debug.host == "localhost"
    assert debug.debug
    secure = instantiate(Secure, certificate="b.pem")
    assert (secure.port, secure.certificate, secure.host) == (443, "b.pem", "localhost")
    assert Secure.port == 443
