class VisitorCounter {
  constructor(inside) {
    this.inside = inside;
  }
  enter(people) {
    this.inside += people;
  }
  countNow() {
    return this.inside;
  }
}
