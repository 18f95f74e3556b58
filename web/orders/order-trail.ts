/** The list that was last looked at, so that an order's page knows its neighbours. */
let trail: readonly string[] = [];

export function layTrail(ids: readonly string[]): void {
  trail = ids;
}

export type TrailPlace = {
  /** From 1; 0 when the order was not reached from a list. */
  readonly position: number;
  readonly count: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
};

/** Where an order stands in that list. */
export function placeOnTrail(id: string): TrailPlace {
  const index = trail.indexOf(id);
  if (index < 0) return { position: 0, count: 0, previousId: null, nextId: null };
  return {
    position: index + 1,
    count: trail.length,
    previousId: trail[index - 1] ?? null,
    nextId: trail[index + 1] ?? null,
  };
}
