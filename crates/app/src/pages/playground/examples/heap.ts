// A binary heap kept in an array: the smallest number comes out first.
class MinHeap {
  private heap: number[] = [];

  push(value: number): void {
    this.heap.push(value);
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.heap[parent] <= this.heap[at]) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): number | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (this.heap.length > 0 && last !== undefined) {
      this.heap[0] = last;
      this.sink(0);
    }
    return top;
  }

  private sink(at: number): void {
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (this.heap[child] < this.heap[least]) least = child;
      }
      if (least === at) return;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(i: number, j: number): void {
    [this.heap[i], this.heap[j]] = [this.heap[j], this.heap[i]];
  }
}

const numbers = new MinHeap();
[5, 3, 8, 1, 9, 2].forEach((value) => numbers.push(value));
const sorted: number[] = [];
for (let value = numbers.pop(); value !== undefined; value = numbers.pop()) sorted.push(value);
console.log(sorted.join(" "));
