/** Something that will happen in a shop. */
export interface ShopEvent {
  readonly at: number;
  readonly kind: 'arrive' | 'pay' | 'give-up' | 'rate' | 'reveal';
  /** 0 for an arrival. */
  readonly orderId: number;
}

/** What is to come, the earliest first (a binary heap). */
export class EventQueue {
  readonly #heap: ShopEvent[] = [];

  add(event: ShopEvent): void {
    const heap = this.#heap;
    heap.push(event);
    let place = heap.length - 1;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (!this.#isBefore(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** Takes the earliest event if it is due. */
  takeDue(now: number): ShopEvent | undefined {
    const heap = this.#heap;
    const first = heap[0];
    if (first === undefined || first.at > now) return undefined;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    heap[0] = last;
    this.#sink();
    return first;
  }

  #sink(): void {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const earlier = this.#isBefore(left + 1, left) ? left + 1 : left;
      if (!this.#isBefore(earlier, place)) return;
      this.#swap(place, earlier);
      place = earlier;
    }
  }

  #isBefore(place: number, other: number): boolean {
    const [a, b] = [this.#heap[place], this.#heap[other]];
    return a !== undefined && b !== undefined && a.at < b.at;
  }

  #swap(place: number, other: number): void {
    const [a, b] = [this.#heap[place], this.#heap[other]];
    if (a === undefined || b === undefined) return;
    this.#heap[place] = b;
    this.#heap[other] = a;
  }
}
