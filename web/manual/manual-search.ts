const KEYS = ['q', 'category', 'tag'] as const;

/** What the list of pages is narrowed to; it stands in the address. */
export type ManualSearch = { readonly [K in (typeof KEYS)[number]]?: string };

export function readManualSearch(search: Record<string, unknown>): ManualSearch {
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = search[key];
      // The router reads `?q=1` as a number.
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' ? [[key, text]] : [];
    }),
  );
}

/** The same with some of it changed; `undefined` takes it away. */
export function withManualChange(
  before: ManualSearch,
  changed: { readonly [K in keyof ManualSearch]?: string | undefined },
): ManualSearch {
  return readManualSearch({ ...before, ...changed });
}
