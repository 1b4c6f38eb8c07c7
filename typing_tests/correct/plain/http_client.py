"""A client with headers, retries and a policy, typed by protocols and unions."""

from collections.abc import Mapping
from typing import Protocol, Union

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Policy(Protocol):
    def wait(self, attempt: int) -> float: ...


class Fixed:
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def wait(self, attempt: int) -> float:
        return self.seconds


class Backoff:
    def __init__(self, base: float, factor: float = 2.0) -> None:
        self.base, self.factor = base, factor

    def wait(self, attempt: int) -> float:
        return self.base * self.factor**attempt


class Session:
    def __init__(
        self,
        policy: Policy,
        headers: Mapping[str, str],
        timeout: Union[float, None] = None,
        verify: Union[bool, str] = True,
    ) -> None:
        self.policy, self.headers, self.timeout, self.verify = policy, headers, timeout, verify


def total_wait(session: Session, attempts: int) -> float:
    return sum(session.policy.wait(attempt) for attempt in range(attempts))


Config = make_config(
    session=builds(
        Session,
        policy=builds(Backoff, base=0.5, factor=3.0),
        headers={"accept": "text/html", "from": "${sender}"},
        timeout=5.0,
        verify="ca.pem",
    ),
    sender="a@example.org",
    attempts=3,
)
Calm = builds(Session, policy=builds(Fixed, seconds=1.0), headers={}, timeout=None, verify=False)

if __name__ == "__main__":
    assert hydra_run(Config, zen(total_wait), overrides=["session.policy.base=1.0"]).return_value == 13.0
    assert instantiate(Config).session.headers["from"] == "a@example.org"
    assert instantiate(Calm, timeout=2.0).policy.wait(3) == 1.0
