/** What the desk says it told a mall about one order. */
export type DeskClaim = {
  readonly mallOrderNo: string;
  readonly shipNotice: { readonly trackingNumber: string | null } | null;
  readonly rated: boolean;
};

/** What a mall's own journal holds. */
export type JournalEntry = {
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

/** Holds the desk's claims against the mall's journal: each claim stands there exactly once, with its number, and nothing else does. */
export function judge(claims: readonly DeskClaim[], journal: readonly JournalEntry[]): Verdict {
  const differences: string[] = [];
  const told = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    const key = `${entry.kind} ${entry.mallOrderNo}`;
    told.set(key, [...(told.get(key) ?? []), entry]);
  }
  const expectOnce = (kind: JournalEntry['kind'], mallOrderNo: string): JournalEntry | undefined => {
    const entries = told.get(`${kind} ${mallOrderNo}`) ?? [];
    told.delete(`${kind} ${mallOrderNo}`);
    if (entries.length === 0) differences.push(`${mallOrderNo}: the desk says ${kind}, the mall has none`);
    if (entries.length > 1)
      differences.push(`${mallOrderNo}: the mall was told ${kind} ${entries.length} times`);
    return entries[0];
  };
  for (const claim of claims) {
    if (claim.shipNotice !== null) {
      const entry = expectOnce('ship-notice', claim.mallOrderNo);
      if (entry !== undefined && entry.trackingNumber !== claim.shipNotice.trackingNumber) {
        differences.push(
          `${claim.mallOrderNo}: the mall has number ${entry.trackingNumber}, the desk ${claim.shipNotice.trackingNumber}`,
        );
      }
    }
    if (claim.rated) expectOnce('buyer-rating', claim.mallOrderNo);
  }
  for (const key of told.keys()) differences.push(`${key}: the mall was told, the desk does not say so`);
  return {
    notices: claims.filter((claim) => claim.shipNotice !== null).length,
    ratings: claims.filter((claim) => claim.rated).length,
    differences,
  };
}
