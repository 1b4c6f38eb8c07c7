"""pydantic models as targets: validated when they are made."""

from typing import Optional

from pydantic import BaseModel, Field, PositiveInt

from hydra_zen import builds, instantiate, make_config, zen
from hydra_zen.experimental import hydra_run


class Address(BaseModel):
    street: str
    zip_code: int = Field(ge=1000)


class Customer(BaseModel):
    name: str
    age: PositiveInt
    address: Optional[Address] = None
    tags: list[str] = []


def label(customer: Customer, prefix: str) -> str:
    return f"{prefix} {customer.name} {customer.address.zip_code if customer.address else 0}"


Config = make_config(
    customer=builds(Customer, name="ann", age=33, address=builds(Address, street="main", zip_code=3000), tags=["x"]),
    prefix="to",
)

if __name__ == "__main__":
    job = hydra_run(Config, zen(label), overrides=["customer.address.zip_code=4000", "prefix=for"])
    assert job.return_value == "for ann 4000"
    assert instantiate(Config).customer.tags == ["x"]
    assert instantiate(builds(Customer, name="bob", age="${.years}", zen_meta={"years": 3})).age == 3
