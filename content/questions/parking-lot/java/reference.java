import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** From small to large; the order counts. */
enum Size { MOTORCYCLE, CAR, VAN }

enum Equipment { CHARGER, ACCESSIBLE }

/** No spot that this request may take is free. */
class LotFull extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

/** What was asked does not fit the state of a ticket. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}

/** What a spot is, apart from where it is. Spots of one kind can stand in for each other. */
record SpotKind(Size size, Set<Equipment> equipment) {
    SpotKind {
        equipment = Set.copyOf(equipment);
    }
}

/** `walk`: metres to the nearest exit for people. */
record Spot(String id, SpotKind kind, int walk) {}

/** What arrives at a gate. Needs belong to this visit: an electric car may come without wanting to charge. */
record Request(String plate, Size size, Set<Equipment> needs) {
    Request {
        needs = Set.copyOf(needs);
    }

    Request(String plate, Size size) {
        this(plate, size, Set.of());
    }
}

interface SpotPolicy {
    /** Lower is better; empty: a spot of this kind is not for this request. */
    OptionalInt rank(SpotKind kind, Request request);
}

/** Never waste equipment, then never waste size. What is kept goes only to those who need it. */
record SmallestThatFits(Set<Equipment> kept) implements SpotPolicy {
    public OptionalInt rank(SpotKind kind, Request request) {
        Set<Equipment> surplus = EnumSet.noneOf(Equipment.class);
        surplus.addAll(kind.equipment());
        surplus.removeAll(request.needs());
        boolean wastesKept = surplus.stream().anyMatch(kept::contains);
        boolean fits = kind.size().compareTo(request.size()) >= 0 && kind.equipment().containsAll(request.needs());
        if (!fits || wastesKept) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(surplus.size() * Size.values().length + kind.size().ordinal());
    }
}

/** Free spots by kind, nearest first. There are a handful of kinds, so all of them are ranked for each request. */
final class FreeSpots {
    private static final Comparator<Spot> NEAREST = Comparator.comparingInt(Spot::walk).thenComparing(Spot::id);
    private final Map<SpotKind, NavigableSet<Spot>> byKind = new HashMap<>();

    Optional<Spot> take(Request request, SpotPolicy policy) {
        Spot best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Map.Entry<SpotKind, NavigableSet<Spot>> entry : byKind.entrySet()) {
            OptionalInt rank = policy.rank(entry.getKey(), request);
            if (rank.isEmpty() || entry.getValue().isEmpty()) {
                continue;
            }
            Spot nearest = entry.getValue().first();
            boolean isShorter = best != null && rank.getAsInt() == bestRank && NEAREST.compare(nearest, best) < 0;
            if (best == null || rank.getAsInt() < bestRank || isShorter) {
                best = nearest;
                bestRank = rank.getAsInt();
            }
        }
        if (best != null) {
            remove(best);
        }
        return Optional.ofNullable(best);
    }

    void give(Spot spot) {
        byKind.computeIfAbsent(spot.kind(), kind -> new TreeSet<>(NEAREST)).add(spot);
    }

    void remove(Spot spot) {
        byKind.get(spot.kind()).remove(spot);
    }
}

/** What the charger's meter says of one visit; `finished` is null while the car still takes energy. */
record Charging(int wattHours, Long finished) {}

/** A visit up to some moment, in seconds since 1970: everything a fee can depend on. `charging` may be null. */
record Stay(Size size, long entered, long until, Charging charging) {}

record Line(String text, long cents) {}

interface Tariff {
    List<Line> lines(Stay stay);

    default Tariff plus(Tariff other) {
        return stay -> {
            List<Line> lines = new ArrayList<>(lines(stay));
            lines.addAll(other.lines(stay));
            return lines;
        };
    }

    static long roundUp(long amount, long unit) {
        return (amount + unit - 1) / unit;
    }
}

/** Started hours, with a maximum for each 24 hours; a short stop is free. */
record TimeTariff(Map<Size, Long> centsPerHour, long dailyMaximum, long free) implements Tariff {
    private static final long DAY = 86_400;

    public List<Line> lines(Stay stay) {
        long seconds = stay.until() - stay.entered();
        if (seconds <= free) {
            return List.of();
        }
        long hours = Tariff.roundUp(seconds % DAY, 3600);
        long lastDay = Math.min(hours * centsPerHour.get(stay.size()), dailyMaximum);
        return List.of(new Line("Parking", seconds / DAY * dailyMaximum + lastDay));
    }
}

record EnergyTariff(long centsPerKwh) implements Tariff {
    public List<Line> lines(Stay stay) {
        if (stay.charging() == null || stay.charging().wattHours() == 0) {
            return List.of();
        }
        return List.of(new Line("Energy", Tariff.roundUp(stay.charging().wattHours() * centsPerKwh, 1000)));
    }
}

/** For a charger that is blocked by a car that has finished. */
record IdleTariff(long centsPerStartedTenMinutes, long grace) implements Tariff {
    public List<Line> lines(Stay stay) {
        if (stay.charging() == null || stay.charging().finished() == null) {
            return List.of();
        }
        long idle = stay.until() - stay.charging().finished() - grace;
        if (idle <= 0) {
            return List.of();
        }
        return List.of(new Line("Charger blocked", Tariff.roundUp(idle, 600) * centsPerStartedTenMinutes));
    }
}

/** The chargers, as the lot sees them. */
interface Meter {
    /** What the car on this spot has drawn since a moment; null if the spot has no charger. */
    Charging charging(Spot spot, long since);
}

final class Ticket {
    final int number;
    final Request request;
    final Spot spot;
    final long entered;
    long paid;
    Long paidAt;
    boolean left;

    Ticket(int number, Request request, Spot spot, long entered) {
        this.number = number;
        this.request = request;
        this.spot = spot;
        this.entered = entered;
    }
}

/** Every public method may be called from several gates at once. Moments are arguments, in seconds. */
final class ParkingLot {
    private static final long TIME_TO_LEAVE = 15 * 60;
    private final SpotPolicy policy;
    private final Tariff tariff;
    private final Meter meter;
    private final FreeSpots free = new FreeSpots();
    private final Map<Integer, Ticket> tickets = new HashMap<>();
    private final Map<String, Ticket> inside = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Object lock = new Object();

    ParkingLot(Collection<Spot> spots, SpotPolicy policy, Tariff tariff, Meter meter) {
        this.policy = policy;
        this.tariff = tariff;
        this.meter = meter;
        spots.forEach(free::give);
    }

    /** Throws LotFull; and Refused if the plate is inside already. */
    Ticket enter(Request request, long now) {
        synchronized (lock) {
            if (inside.containsKey(request.plate())) {
                throw new Refused(request.plate() + " is inside");
            }
            Ticket ticket = new Ticket(tickets.size() + 1, request, take(request), now);
            tickets.put(ticket.number, ticket);
            inside.put(request.plate(), ticket);
            return ticket;
        }
    }

    /** All lines of the visit up to now, before what has been paid. */
    List<Line> bill(int number, long now) {
        Charging charging = reading(number);
        synchronized (lock) {
            return bill(open(number), charging, now);
        }
    }

    /** Cents still to be paid before the gate opens. */
    long due(int number, long now) {
        Charging charging = reading(number);
        synchronized (lock) {
            return due(open(number), charging, now);
        }
    }

    /**
     * Records a payment that has been made. The exact sum due is expected, and no payment when nothing is due: paying
     * nothing would otherwise start the time to leave again, as often as one likes.
     */
    void pay(int number, long cents, long now) {
        Charging charging = reading(number);
        synchronized (lock) {
            Ticket ticket = open(number);
            long due = due(ticket, charging, now);
            if (cents != due || due == 0) {
                throw new Refused(due + " cents are due");
            }
            ticket.paid += cents;
            ticket.paidAt = now;
        }
    }

    /** Frees the spot. Throws Refused while something is due. */
    void leave(int number, long now) {
        Charging charging = reading(number);
        synchronized (lock) {
            Ticket ticket = open(number);
            long due = due(ticket, charging, now);
            if (due > 0) {
                throw new Refused(due + " cents are due");
            }
            ticket.left = true;
            inside.remove(ticket.request.plate());
            if (!closed.contains(ticket.spot.id())) {
                free.give(ticket.spot);
            }
        }
    }

    /** Takes a spot out of service: at once if it is free, otherwise when its car has left. */
    void close(String spotId) {
        synchronized (lock) {
            closed.add(spotId);
        }
    }

    /** For a lost ticket. */
    Optional<Ticket> find(String plate) {
        synchronized (lock) {
            return Optional.ofNullable(inside.get(plate));
        }
    }

    private Spot take(Request request) {
        while (true) {
            Spot spot = free.take(request, policy).orElseThrow(LotFull::new);
            if (!closed.contains(spot.id())) {
                return spot;
            }
        }
    }

    private Ticket open(int number) {
        Ticket ticket = tickets.get(number);
        if (ticket == null || ticket.left) {
            throw new Refused("ticket " + number + " is not open");
        }
        return ticket;
    }

    /** Asks the charger without holding the lock, since it may be slow and gates must not wait for it. */
    private Charging reading(int number) {
        Ticket ticket;
        synchronized (lock) {
            ticket = open(number);
        }
        return meter.charging(ticket.spot, ticket.entered);
    }

    private List<Line> bill(Ticket ticket, Charging charging, long now) {
        return tariff.lines(new Stay(ticket.request.size(), ticket.entered, now, charging));
    }

    private long due(Ticket ticket, Charging charging, long now) {
        if (ticket.paidAt != null && now - ticket.paidAt <= TIME_TO_LEAVE) {
            return 0;
        }
        return Math.max(0, bill(ticket, charging, now).stream().mapToLong(Line::cents).sum() - ticket.paid);
    }
}

class Main {
    static final long MINUTE = 60, HOUR = 3600, DAY = 86_400, START = 1_773_100_800L;
    static final SpotKind PLAIN = new SpotKind(Size.CAR, Set.of());
    static final SpotKind CHARGER = new SpotKind(Size.CAR, Set.of(Equipment.CHARGER));
    static final Meter NO_METER = (spot, since) -> null;
    static final Tariff HOURLY =
            new TimeTariff(Map.of(Size.MOTORCYCLE, 100L, Size.CAR, 300L, Size.VAN, 500L), 2000, 15 * MINUTE);

    public static void main(String[] args) throws InterruptedException {
        smallestThenNearest();
        fees();
        charging();
        manyGates();
        System.out.println("ok");
    }

    static void smallestThenNearest() {
        List<Spot> spots = List.of(
                new Spot("v1", new SpotKind(Size.VAN, Set.of()), 5), new Spot("c2", PLAIN, 40), new Spot("c1", PLAIN, 20));
        ParkingLot lot = new ParkingLot(spots, new SmallestThatFits(Set.of()), HOURLY, NO_METER);
        Ticket a = enter(lot, "A");
        check(a.spot.id().equals("c1") && enter(lot, "B").spot.id().equals("c2") && enter(lot, "C").spot.id().equals("v1"));
        check(refused(() -> enter(lot, "D")) && refused(() -> enter(lot, "A")));

        check(lot.find("A").orElseThrow() == a && lot.due(a.number, START + 2 * HOUR) == 600);
        check(refused(() -> lot.leave(a.number, START + 2 * HOUR)));
        lot.pay(a.number, 600, START + 2 * HOUR);
        check(lot.due(a.number, START + 2 * HOUR + 15 * MINUTE) == 0);
        check(refused(() -> lot.pay(a.number, 0, START + 2 * HOUR + 14 * MINUTE)));
        check(lot.due(a.number, START + 2 * HOUR + 16 * MINUTE) == 300);
        lot.leave(a.number, START + 2 * HOUR + 10 * MINUTE);
        check(refused(() -> lot.leave(a.number, START + 3 * HOUR)));
        check(enter(lot, "D").spot.id().equals("c1"));
    }

    static void fees() {
        check(fee(15 * MINUTE) == 0 && fee(15 * MINUTE + 1) == 300 && fee(HOUR) == 300 && fee(HOUR + 1) == 600);
        check(fee(7 * HOUR) == 2000 && fee(DAY) == 2000 && fee(DAY + 1) == 2300 && fee(3 * DAY) == 6000);
    }

    static void charging() {
        List<Spot> spots = List.of(new Spot("e1", CHARGER, 1), new Spot("c1", PLAIN, 50));
        Map<String, Charging> readings = new HashMap<>();
        Meter meter = (spot, since) -> readings.get(spot.id());
        Tariff tariff = HOURLY.plus(new EnergyTariff(45)).plus(new IdleTariff(100, 30 * MINUTE));
        ParkingLot lot = new ParkingLot(spots, new SmallestThatFits(Set.of(Equipment.CHARGER)), tariff, meter);
        Set<Equipment> energy = Set.of(Equipment.CHARGER);
        check(enter(lot, "A").spot.id().equals("c1") && refused(() -> enter(lot, "B")));
        Ticket e = lot.enter(new Request("E", Size.CAR, energy), START);
        check(e.spot.id().equals("e1") && refused(() -> lot.enter(new Request("F", Size.CAR, energy), START)));

        ParkingLot lenient = new ParkingLot(spots, new SmallestThatFits(Set.of()), HOURLY, NO_METER);
        check(enter(lenient, "A").spot.id().equals("c1") && enter(lenient, "B").spot.id().equals("e1"));

        readings.put("e1", new Charging(20_500, START + 40 * MINUTE));
        long end = START + 111 * MINUTE;
        check(lot.bill(e.number, end)
                .equals(List.of(new Line("Parking", 600), new Line("Energy", 923), new Line("Charger blocked", 500))));
        lot.close("e1");
        lot.pay(e.number, lot.due(e.number, end), end);
        lot.leave(e.number, end + MINUTE);
        check(refused(() -> lot.enter(new Request("F", Size.CAR, energy), START + 2 * HOUR)));
    }

    static void manyGates() throws InterruptedException {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            spots.add(new Spot("s" + i, PLAIN, i));
        }
        ParkingLot lot = new ParkingLot(spots, new SmallestThatFits(Set.of()), HOURLY, NO_METER);
        ConcurrentLinkedQueue<String> given = new ConcurrentLinkedQueue<>();
        ExecutorService gates = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 50; i++) {
            String plate = "P" + i;
            gates.submit(() -> refused(() -> given.add(enter(lot, plate).spot.id())));
        }
        gates.shutdown();
        check(gates.awaitTermination(10, TimeUnit.SECONDS));
        check(given.size() == 20 && new HashSet<>(given).size() == 20);
    }

    static Ticket enter(ParkingLot lot, String plate) {
        return lot.enter(new Request(plate, Size.CAR), START);
    }

    static long fee(long seconds) {
        Stay stay = new Stay(Size.CAR, START, START + seconds, null);
        return HOURLY.lines(stay).stream().mapToLong(Line::cents).sum();
    }

    static boolean refused(Runnable action) {
        try {
            action.run();
        } catch (Refused | LotFull expected) {
            return true;
        }
        return false;
    }

    static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
