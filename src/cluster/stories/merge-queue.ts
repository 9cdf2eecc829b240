/** Two stories, by their places, that may become one; `step` says since when they are as they are. */
export type Merge = {
  readonly worth: number;
  readonly a: number;
  readonly b: number;
  readonly step: number;
};

function comesBefore(a: Merge, b: Merge): boolean {
  if (a.worth !== b.worth) return a.worth > b.worth;
  return a.a !== b.a ? a.a < b.a : a.b < b.b;
}

/** Merges, the one that is worth most first. */
export class MergeQueue {
  readonly #heap: Merge[] = [];

  push(merge: Merge): void {
    const heap = this.#heap;
    let at = heap.push(merge) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!comesBefore(merge, heap[parent] as Merge)) break;
      heap[at] = heap[parent] as Merge;
      at = parent;
    }
    heap[at] = merge;
  }

  pop(): Merge | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && comesBefore(heap[child + 1] as Merge, heap[child] as Merge))
        child++;
      if (!comesBefore(heap[child] as Merge, last)) break;
      heap[at] = heap[child] as Merge;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
