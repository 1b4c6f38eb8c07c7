"""Targets that check themselves."""

from pydantic import BaseModel, PositiveInt


class Server(BaseModel):
    host: str
    port: PositiveInt = 80
