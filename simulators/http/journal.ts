import { z } from 'zod';

/** What a request changed at the mall. `orderId` and `itemId` are the mall's own numbers, as text. */
const effectSchema = z.object({
  kind: z.string(),
  orderId: z.string().nullable(),
  itemId: z.string().nullable(),
  at: z.string(),
  body: z.unknown(),
});
export type Effect = z.infer<typeof effectSchema>;

const entrySchema = z.object({
  seq: z.number(),
  at: z.string(),
  method: z.string(),
  path: z.string(),
  body: z.unknown(),
  shop: z.string().nullable(),
  status: z.number().nullable(),
  fault: z.string().nullable(),
  effect: effectSchema.nullable(),
});
/**
 * One request. `at`: the mall's time of arrival (ISO, UTC). `path`: with its query. `shop`: whose it was, once known. `status`:
 * what was answered, `null` while nothing was. `fault`: what the fault plan did to it. `effect`: `null` when nothing changed.
 */
export type JournalEntry = z.infer<typeof entrySchema>;

/** Everything that was asked of a mall, in order of arrival: the judge of what the mall was told. */
export class Journal {
  #entries: JournalEntry[] = [];
  #seq = 0;
  readonly #watchers = new Set<(entry: JournalEntry) => void>();

  open(request: Pick<JournalEntry, 'at' | 'method' | 'path' | 'body'>): JournalEntry {
    this.#seq += 1;
    const entry = { seq: this.#seq, ...request, shop: null, status: null, fault: null, effect: null };
    this.#entries.push(entry);
    return entry;
  }

  /** Says that an entry is complete. */
  close(entry: JournalEntry): void {
    for (const watch of this.#watchers) watch(entry);
  }

  entries(afterSeq = 0): readonly JournalEntry[] {
    return afterSeq === 0 ? this.#entries : this.#entries.filter(({ seq }) => seq > afterSeq);
  }

  effects(kind?: string): readonly Effect[] {
    const all = this.#entries.flatMap(({ effect }) => (effect === null ? [] : [effect]));
    return kind === undefined ? all : all.filter((effect) => effect.kind === kind);
  }

  /** The next request that fits, once it is answered (or cut off). */
  waitFor(fits: (entry: JournalEntry) => boolean): Promise<JournalEntry> {
    return new Promise((resolve) => {
      const watch = (entry: JournalEntry) => {
        if (!fits(entry)) return;
        this.#watchers.delete(watch);
        resolve(entry);
      };
      this.#watchers.add(watch);
    });
  }

  clear(): void {
    this.#entries = [];
  }

  freeze(): readonly JournalEntry[] {
    return this.#entries;
  }

  thaw(saved: unknown): void {
    this.#entries = z.array(entrySchema).parse(saved);
    this.#seq = this.#entries.at(-1)?.seq ?? 0;
  }
}
