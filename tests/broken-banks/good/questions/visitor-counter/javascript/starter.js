class VisitorCounter {
  constructor(inside) {}
  enter(people) {}
  countNow() {
    return -1;
  }
}
