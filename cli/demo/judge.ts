/** One thing that a mall was told about one order. */
export type Told = {
  readonly kind: 'ship-notice' | 'buyer-rating';
  readonly mallOrderNo: string;
  readonly trackingNumber: string | null;
};

export type Verdict = {
  readonly notices: number;
  readonly ratings: number;
  /** One sentence for each difference; none = the mall holds what the desk says it told it. */
  readonly differences: readonly string[];
};

/** Holds what the desk's ledger says it told against the mall's own journal: each thing stands in both exactly once, and alike. */
export function judge(ledger: readonly Told[], journal: readonly Told[]): Verdict {
  const differences: string[] = [];
  const atMall = Map.groupBy(journal, matter);
  for (const [key, claims] of Map.groupBy(ledger, matter)) {
    const told = atMall.get(key) ?? [];
    atMall.delete(key);
    if (claims.length > 1) differences.push(`${key}: the desk says it ${claims.length} times`);
    if (told.length === 0) differences.push(`${key}: the desk says so, the mall has none`);
    if (told.length > 1) differences.push(`${key}: the mall was told ${told.length} times`);
    const [here, there] = [claims[0]?.trackingNumber, told[0]?.trackingNumber];
    if (told.length > 0 && here !== there)
      differences.push(`${key}: the mall has number ${there}, the desk ${here}`);
  }
  for (const key of atMall.keys()) differences.push(`${key}: the mall was told, the desk does not say so`);
  return {
    notices: ledger.filter(({ kind }) => kind === 'ship-notice').length,
    ratings: ledger.filter(({ kind }) => kind === 'buyer-rating').length,
    differences,
  };
}

function matter({ kind, mallOrderNo }: Told): string {
  return `${kind} ${mallOrderNo}`;
}
