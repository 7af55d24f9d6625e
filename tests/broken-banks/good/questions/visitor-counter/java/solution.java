class VisitorCounter {
    private int inside;

    public VisitorCounter(int inside) {
        this.inside = inside;
    }

    public void enter(int people) {
        inside += people;
    }

    public int countNow() {
        return inside;
    }
}
