import type { World } from '../mall.ts';

export type LoggedEvent = {
  readonly event: string;
  readonly facts: Readonly<Record<string, string | number>>;
};
export type TestWorld = World & {
  readonly logged: readonly LoggedEvent[];
  readonly permits: readonly string[];
};

/** A world in which every host of the mall is the one at `baseUrl`. Permits are given at once unless `permit` says otherwise. */
export function worldAt(baseUrl: string, changes: Partial<World> = {}): TestWorld {
  const logged: LoggedEvent[] = [];
  const permits: string[] = [];
  const permit = changes.permit ?? (async () => {});
  return {
    now: () => new Date(),
    log: (event, facts = {}) => void logged.push({ event, facts }),
    ...changes,
    fetch: (input, init) => (changes.fetch ?? fetch)(moveTo(baseUrl, String(input)), init),
    permit: async (limit) => {
      permits.push(limit);
      await permit(limit);
    },
    logged,
    permits,
  };
}

function moveTo(baseUrl: string, url: string): URL {
  const { pathname, search } = new URL(url);
  return new URL(`${baseUrl.replace(/\/$/u, '')}${pathname}${search}`);
}
