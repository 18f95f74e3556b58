const STORED_AS = 'matome-closed-announcements';
/** Older ones are over long since. */
const KEPT_MAX = 50;

type Closable = { readonly id: string; readonly changedAt: string };

/** Closed in this browser; one that was changed since is new again. */
export function isClosed(announcement: Closable): boolean {
  return readClosed().includes(markOf(announcement));
}

export function closeAnnouncement(announcement: Closable): void {
  const kept = [...readClosed(), markOf(announcement)].slice(-KEPT_MAX);
  window.localStorage.setItem(STORED_AS, JSON.stringify(kept));
}

function markOf({ id, changedAt }: Closable): string {
  return `${id} ${changedAt}`;
}

function readClosed(): readonly string[] {
  const stored: unknown = JSON.parse(window.localStorage.getItem(STORED_AS) ?? '[]');
  return Array.isArray(stored) ? stored.map(String) : [];
}
