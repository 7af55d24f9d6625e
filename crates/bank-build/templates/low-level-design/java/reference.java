class Hall {
    private int inside;

    void enter() {
        inside++;
    }

    void leave() {
        if (inside == 0) {
            throw new IllegalStateException("nobody is inside");
        }
        inside--;
    }

    int inside() {
        return inside;
    }
}

class Main {
    public static void main(String[] args) {
        Hall hall = new Hall();
        hall.enter();
        hall.enter();
        hall.leave();
        if (hall.inside() != 1) {
            throw new AssertionError("one visitor should be inside");
        }
    }
}
