class VisitorCounter {
    int inside;

public:
    VisitorCounter(int inside) : inside(inside) {}
    void enter(int people) { inside += people; }
    int countNow() { return inside; }
};
