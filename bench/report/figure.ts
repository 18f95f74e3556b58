/** What is demanded of a figure. `share`: of ours by the floor, at least (rates) or at most (times). */
export type Target = {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly shareAtLeast?: number;
  readonly shareAtMost?: number;
};

/** One line of the table. The floor is the least work that any program could do, measured in the same run. */
export type Figure = {
  readonly id: string;
  readonly work: string;
  readonly unit: 'orders/s' | 'notices/s' | 'ms' | 'MB' | 'rows';
  readonly ours: number;
  readonly floor: number | null;
  /** Median of the rounds, where there were rounds; else of ours by the floor. */
  readonly share?: number;
  readonly target: Target;
  readonly note?: string;
};

/** Ours by the floor: of a rate the higher the better, of a time the lower. */
export function shareOf({ ours, floor, share }: Figure): number | null {
  if (share !== undefined) return share;
  return floor === null || floor === 0 ? null : ours / floor;
}

export function isMet(figure: Figure): boolean {
  const { atLeast, atMost, shareAtLeast, shareAtMost } = figure.target;
  const share = shareOf(figure);
  if (atLeast !== undefined && figure.ours < atLeast) return false;
  if (atMost !== undefined && figure.ours > atMost) return false;
  if (shareAtLeast !== undefined && (share === null || share < shareAtLeast)) return false;
  return shareAtMost === undefined || (share !== null && share <= shareAtMost);
}

export function describeTarget({ target, unit }: Figure): string {
  const { atLeast, atMost, shareAtLeast, shareAtMost } = target;
  const demands = [
    ...(atLeast === undefined ? [] : [`≥ ${atLeast.toLocaleString('en')} ${unit}`]),
    ...(atMost === undefined ? [] : [`≤ ${atMost.toLocaleString('en')} ${unit}`]),
    ...(shareAtLeast === undefined ? [] : [`≥ ${shareAtLeast} × floor`]),
    ...(shareAtMost === undefined ? [] : [`≤ ${shareAtMost} × floor`]),
  ];
  return demands.join(', ');
}
