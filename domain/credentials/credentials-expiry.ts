const DAY_MS = 24 * 60 * 60 * 1000;

/** A setting that a mall lets expire so many days after it was issued. */
export type ExpiringSetting = { readonly name: string; readonly livesDays?: number | undefined };

/**
 * When the first of a shop's settings ends, counted from when each was entered (ISO, by name): the latest that it can be, as it
 * may have been issued before. `null` = none is known to end.
 */
export function countedExpiry(
  settings: readonly ExpiringSetting[],
  enteredAt: Readonly<Record<string, string>>,
): Date | null {
  const ends = settings.flatMap(({ name, livesDays }) => {
    const at = enteredAt[name];
    return livesDays === undefined || at === undefined ? [] : [Date.parse(at) + livesDays * DAY_MS];
  });
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** Days before the end on which a person is warned. */
export const WARNING_DAYS = [14, 7, 3, 1] as const;

export type ExpiryWarning =
  | { readonly state: 'expiring'; readonly daysLeft: number; readonly step: (typeof WARNING_DAYS)[number] }
  | { readonly state: 'expired' };

/** `null` = more than fourteen days are left, or no end is known. `daysLeft` is rounded up; `step` the last warning day reached. */
export function expiryWarning(expireAt: Date | null, now: Date): ExpiryWarning | null {
  if (expireAt === null) return null;
  const leftMs = expireAt.getTime() - now.getTime();
  if (leftMs <= 0) return { state: 'expired' };
  const daysLeft = Math.ceil(leftMs / DAY_MS);
  const step = WARNING_DAYS.findLast((days) => daysLeft <= days);
  return step === undefined ? null : { state: 'expiring', daysLeft, step };
}
