"""A parking lot: sizes, gates that work at the same time, fees in lines, and spots that can charge a car."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from heapq import heappop, heappush
from itertools import count
from threading import Lock

MINUTE, HOUR, DAY = 60, 3600, 86400  # seconds; every moment in this file is in seconds since 1970


class Size(IntEnum):
    MOTORCYCLE = 1
    CAR = 2
    VAN = 3


class Equipment(Enum):
    CHARGER = "charger"
    ACCESSIBLE = "accessible"


class LotFull(Exception):
    """No spot that this request may take is free."""


class Refused(Exception):
    """What was asked does not fit the state of a ticket."""


@dataclass(frozen=True)
class SpotKind:
    """What a spot is, apart from where it is. Spots of one kind can stand in for each other."""

    size: Size
    equipment: frozenset[Equipment] = frozenset()


@dataclass(frozen=True)
class Spot:
    id: str
    kind: SpotKind
    walk: int  # metres to the nearest exit for people


@dataclass(frozen=True)
class Request:
    """What arrives at a gate. Needs belong to this visit: an electric car may come without wanting to charge."""

    plate: str
    size: Size
    needs: frozenset[Equipment] = frozenset()


# Which spot


class SpotPolicy(ABC):
    @abstractmethod
    def rank(self, kind: SpotKind, request: Request) -> tuple | None:
        """Lower is better; None: a spot of this kind is not for this request."""


class SmallestThatFits(SpotPolicy):
    """Never waste equipment, then never waste size. What is `kept` goes only to those who need it."""

    def __init__(self, kept: Iterable[Equipment] = ()):
        self._kept = frozenset(kept)

    def rank(self, kind: SpotKind, request: Request) -> tuple | None:
        surplus = kind.equipment - request.needs
        if kind.size < request.size or not request.needs <= kind.equipment or surplus & self._kept:
            return None
        return (len(surplus), kind.size)


class FreeSpots:
    """Free spots by kind, nearest first. There are a handful of kinds, so all of them are ranked for each request."""

    def __init__(self, spots: Iterable[Spot]):
        self._heaps: dict[SpotKind, list[tuple[int, str, Spot]]] = {}
        for spot in spots:
            self.give(spot)

    def take(self, request: Request, policy: SpotPolicy) -> Spot | None:
        ranked = [(policy.rank(kind, request), heap) for kind, heap in self._heaps.items() if heap]
        possible = [(rank, heap) for rank, heap in ranked if rank is not None]
        if not possible:
            return None
        # Two kinds may rank the same; then the shorter walk decides.
        _, heap = min(possible, key=lambda pair: (pair[0], pair[1][0][:2]))
        return heappop(heap)[2]

    def give(self, spot: Spot) -> None:
        heappush(self._heaps.setdefault(spot.kind, []), (spot.walk, spot.id, spot))

    def count(self) -> int:
        return sum(len(heap) for heap in self._heaps.values())


# What it costs


@dataclass(frozen=True)
class Charging:
    """What the charger's meter says of one visit."""

    watt_hours: int
    finished: int | None = None  # when the car stopped taking energy; None while it still does


@dataclass(frozen=True)
class Stay:
    """A visit up to some moment: everything a fee can depend on."""

    size: Size
    entered: int
    until: int
    charging: Charging | None = None


@dataclass(frozen=True)
class Line:
    text: str
    cents: int


class Tariff(ABC):
    @abstractmethod
    def lines(self, stay: Stay) -> list[Line]: ...


@dataclass(frozen=True)
class TimeTariff(Tariff):
    """Started hours, with a maximum for each 24 hours; a short stop is free."""

    cents_per_hour: dict[Size, int]
    daily_maximum: int
    free: int = 15 * MINUTE

    def lines(self, stay: Stay) -> list[Line]:
        seconds = stay.until - stay.entered
        if seconds <= self.free:
            return []
        days, rest = divmod(seconds, DAY)
        hours = -(-rest // HOUR)
        last_day = min(hours * self.cents_per_hour[stay.size], self.daily_maximum)
        return [Line("Parking", days * self.daily_maximum + last_day)]


@dataclass(frozen=True)
class EnergyTariff(Tariff):
    cents_per_kwh: int

    def lines(self, stay: Stay) -> list[Line]:
        if stay.charging is None or stay.charging.watt_hours == 0:
            return []
        return [Line("Energy", -(-stay.charging.watt_hours * self.cents_per_kwh // 1000))]


@dataclass(frozen=True)
class IdleTariff(Tariff):
    """For a charger that is blocked by a car that has finished."""

    cents_per_started_ten_minutes: int
    grace: int = 30 * MINUTE

    def lines(self, stay: Stay) -> list[Line]:
        if stay.charging is None or stay.charging.finished is None:
            return []
        idle = stay.until - stay.charging.finished - self.grace
        if idle <= 0:
            return []
        return [Line("Charger blocked", -(-idle // (10 * MINUTE)) * self.cents_per_started_ten_minutes)]


class Sum(Tariff):
    def __init__(self, *parts: Tariff):
        self._parts = parts

    def lines(self, stay: Stay) -> list[Line]:
        return [line for part in self._parts for line in part.lines(stay)]


class Meter(ABC):
    """The chargers, as the lot sees them."""

    @abstractmethod
    def charging(self, spot: Spot, since: int) -> Charging | None:
        """What the car on this spot has drawn since a moment; None if the spot has no charger."""


class NoMeter(Meter):
    def charging(self, spot: Spot, since: int) -> Charging | None:
        return None


# The lot


@dataclass
class Ticket:
    number: int
    request: Request
    spot: Spot
    entered: int
    paid: int = 0  # cents
    paid_at: int | None = None
    left: int | None = None


@dataclass
class ParkingLot:
    """Every public method may be called from several gates at once."""

    spots: Iterable[Spot]
    policy: SpotPolicy
    tariff: Tariff
    meter: Meter = field(default_factory=NoMeter)
    time_to_leave: int = 15 * MINUTE  # from paying to driving out

    def __post_init__(self):
        self._free = FreeSpots(self.spots)
        self._tickets: dict[int, Ticket] = {}
        self._inside: dict[str, Ticket] = {}
        self._closed: set[str] = set()
        self._numbers = count(1)
        self._lock = Lock()

    def enter(self, request: Request, now: int) -> Ticket:
        """Raises LotFull; and Refused if the plate is inside already."""
        with self._lock:
            if request.plate in self._inside:
                raise Refused(f"{request.plate} is inside")
            spot = self._take(request)
            ticket = Ticket(next(self._numbers), request, spot, now)
            self._tickets[ticket.number] = ticket
            self._inside[request.plate] = ticket
            return ticket

    def bill(self, number: int, now: int) -> list[Line]:
        """All lines of the visit up to now, before what has been paid."""
        charging = self._reading(number)
        with self._lock:
            return self._bill(self._open(number), charging, now)

    def due(self, number: int, now: int) -> int:
        """Cents still to be paid before the gate opens."""
        charging = self._reading(number)
        with self._lock:
            return self._due(self._open(number), charging, now)

    def pay(self, number: int, cents: int, now: int) -> None:
        """Records a payment that has been made. The exact sum due is expected, and no payment when nothing is due:
        paying nothing would otherwise start the time to leave again, as often as one likes."""
        charging = self._reading(number)
        with self._lock:
            ticket = self._open(number)
            due = self._due(ticket, charging, now)
            if cents != due or due == 0:
                raise Refused(f"{due} cents are due")
            ticket.paid += cents
            ticket.paid_at = now

    def leave(self, number: int, now: int) -> None:
        """Frees the spot. Raises Refused while something is due."""
        charging = self._reading(number)
        with self._lock:
            ticket = self._open(number)
            due = self._due(ticket, charging, now)
            if due > 0:
                raise Refused(f"{due} cents are due")
            ticket.left = now
            del self._inside[ticket.request.plate]
            if ticket.spot.id not in self._closed:
                self._free.give(ticket.spot)

    def close(self, spot_id: str) -> None:
        """Takes a spot out of service: at once if it is free, otherwise when its car has left."""
        with self._lock:
            self._closed.add(spot_id)

    def find(self, plate: str) -> Ticket | None:
        """For a lost ticket."""
        with self._lock:
            return self._inside.get(plate)

    def _take(self, request: Request) -> Spot:
        while spot := self._free.take(request, self.policy):
            if spot.id not in self._closed:
                return spot
        raise LotFull

    def _open(self, number: int) -> Ticket:
        ticket = self._tickets.get(number)
        if ticket is None or ticket.left is not None:
            raise Refused(f"ticket {number} is not open")
        return ticket

    def _reading(self, number: int) -> Charging | None:
        """Asks the charger without holding the lock, since it may be slow and gates must not wait for it."""
        with self._lock:
            ticket = self._open(number)
        return self.meter.charging(ticket.spot, ticket.entered)

    def _bill(self, ticket: Ticket, charging: Charging | None, now: int) -> list[Line]:
        return self.tariff.lines(Stay(ticket.request.size, ticket.entered, now, charging))

    def _due(self, ticket: Ticket, charging: Charging | None, now: int) -> int:
        if ticket.paid_at is not None and now - ticket.paid_at <= self.time_to_leave:
            return 0
        return max(0, sum(line.cents for line in self._bill(ticket, charging, now)) - ticket.paid)


class FakeMeter(Meter):
    def __init__(self):
        self.readings: dict[str, Charging] = {}

    def charging(self, spot: Spot, since: int) -> Charging | None:
        return self.readings.get(spot.id)


def refused(action) -> bool:
    try:
        action()
    except (Refused, LotFull):
        return True
    return False


if __name__ == "__main__":
    plain, charger = SpotKind(Size.CAR), SpotKind(Size.CAR, frozenset({Equipment.CHARGER}))
    wants_energy = frozenset({Equipment.CHARGER})
    hourly = TimeTariff({Size.MOTORCYCLE: 100, Size.CAR: 300, Size.VAN: 500}, daily_maximum=2000)
    start = 1_773_100_800

    # The smallest size that fits, then the shortest walk.
    spots = [Spot("v1", SpotKind(Size.VAN), 5), Spot("c2", plain, 40), Spot("c1", plain, 20)]
    lot = ParkingLot(spots, SmallestThatFits(), hourly)
    assert [lot.enter(Request(p, Size.CAR), start).spot.id for p in ("A", "B", "C")] == ["c1", "c2", "v1"]
    assert refused(lambda: lot.enter(Request("D", Size.CAR), start))
    assert refused(lambda: lot.enter(Request("A", Size.CAR), start))

    # Fees: free at first, started hours, a maximum a day.
    def fee(seconds: int) -> int:
        return sum(line.cents for line in hourly.lines(Stay(Size.CAR, start, start + seconds)))

    assert [fee(15 * MINUTE), fee(15 * MINUTE + 1), fee(HOUR), fee(HOUR + 1)] == [0, 300, 300, 600]
    assert [fee(7 * HOUR), fee(DAY), fee(DAY + 1), fee(3 * DAY)] == [2000, 2000, 2300, 6000]

    # Pay, then leave within a quarter of an hour; later the difference is due.
    a = lot.find("A")
    assert a is not None and lot.due(a.number, start + 2 * HOUR) == 600
    assert refused(lambda: lot.leave(a.number, start + 2 * HOUR))
    lot.pay(a.number, 600, start + 2 * HOUR)
    assert lot.due(a.number, start + 2 * HOUR + 15 * MINUTE) == 0
    assert refused(lambda: lot.pay(a.number, 0, start + 2 * HOUR + 14 * MINUTE))
    assert lot.due(a.number, start + 2 * HOUR + 16 * MINUTE) == 300
    lot.leave(a.number, start + 2 * HOUR + 10 * MINUTE)
    assert refused(lambda: lot.leave(a.number, start + 3 * HOUR))
    assert lot.enter(Request("D", Size.CAR), start + 3 * HOUR).spot.id == "c1"

    # The change. Those who need a charger get one; others do not block it.
    spots = [Spot("e1", charger, 1), Spot("c1", plain, 50)]
    meter = FakeMeter()
    tariff = Sum(hourly, EnergyTariff(45), IdleTariff(100))
    lot = ParkingLot(spots, SmallestThatFits(kept=[Equipment.CHARGER]), tariff, meter)
    assert lot.enter(Request("A", Size.CAR), start).spot.id == "c1"
    assert refused(lambda: lot.enter(Request("B", Size.CAR), start))
    e = lot.enter(Request("E", Size.CAR, wants_energy), start)
    assert e.spot.id == "e1"
    assert refused(lambda: lot.enter(Request("F", Size.CAR, wants_energy), start))

    # Without the rule to keep chargers free, the last one may be taken by anybody.
    lenient = ParkingLot(spots, SmallestThatFits(), hourly)
    assert [lenient.enter(Request(p, Size.CAR), start).spot.id for p in ("A", "B")] == ["c1", "e1"]

    # Three lines: two started hours; 20.5 kWh at 45 cents; 41 minutes beyond the grace are five times ten.
    meter.readings["e1"] = Charging(watt_hours=20_500, finished=start + 40 * MINUTE)
    lines = lot.bill(e.number, start + 111 * MINUTE)
    assert lines == [Line("Parking", 600), Line("Energy", 923), Line("Charger blocked", 500)]

    # A spot out of service is not given again.
    lot.close("e1")
    lot.pay(e.number, lot.due(e.number, start + 111 * MINUTE), start + 111 * MINUTE)
    lot.leave(e.number, start + 112 * MINUTE)
    assert refused(lambda: lot.enter(Request("F", Size.CAR, wants_energy), start + 2 * HOUR))

    # Many gates at once: no spot is given twice, none is lost.
    from concurrent.futures import ThreadPoolExecutor

    lot = ParkingLot([Spot(f"s{i}", plain, i) for i in range(20)], SmallestThatFits(), hourly)
    given: list[str] = []
    with ThreadPoolExecutor(8) as gates:
        list(gates.map(lambda i: refused(lambda: given.append(lot.enter(Request(f"P{i}", Size.CAR), start).spot.id)), range(50)))
    assert sorted(given) == sorted(f"s{i}" for i in range(20))
