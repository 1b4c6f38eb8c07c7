"""One call inside another: configs built where they are instantiated."""

from hydra_zen import builds, instantiate, make_config


class Seat:
    def __init__(self, row: int, number: int, price: float = 10.0) -> None:
        self.row, self.number, self.price = row, number, price


class Ticket:
    def __init__(self, seat: Seat, holder: str, discount: float = 0.0) -> None:
        self.seat, self.holder, self.discount = seat, holder, discount

    def price(self) -> float:
        return self.seat.price * (1 - self.discount)


def total(tickets: list[Ticket], fee: float) -> float:
    return fee + sum(ticket.price() for ticket in tickets)


SeatConf = builds(Seat, populate_full_signature=True)
TicketConf = builds(Ticket, populate_full_signature=True)
Config = make_config(ticket=TicketConf(seat=SeatConf(row=1, number=2), holder="ann"))

if __name__ == "__main__":
    assert instantiate(builds(Seat, row=1, number=2)).price == 10.0
    assert instantiate(builds(Ticket, seat=builds(Seat, row=1, number=3), holder="bob")).holder == "bob"
    assert instantiate(TicketConf(seat=SeatConf(row=2, number=1, price=20.0), holder="eve", discount=0.5)).price() == 10
    tickets = [TicketConf(seat=SeatConf(row=3, number=3), holder="x")]
    assert instantiate(builds(total, tickets=tickets, fee=1.0)) == 11.0
    assert instantiate(SeatConf(row=9, number=9)).row == 9
    assert instantiate(Config).ticket.holder == "ann"
