/** A parameter of a contract's path, and the ending that may follow it: `{id}.pdf`. */
const PARAMETER = /\{(\w+)\}(\.\w+)?/g;

/** The contract's path as the router takes it. A parameter with an ending matches only what ends so. */
export function routePath(path: string): string {
  return path.replaceAll(PARAMETER, (_all, name: string, ending?: string) =>
    ending === undefined ? `:${name}` : `:${name}{[^/]+\\${ending}}`,
  );
}

/** The router's parameters without the endings that its pattern took along. */
export function withoutEndings(
  path: string,
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const endings = new Map(
    [...path.matchAll(PARAMETER)].flatMap(([, name, ending]) =>
      name === undefined || ending === undefined ? [] : [[name, ending] as const],
    ),
  );
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const ending = endings.get(name);
      return [name, ending !== undefined && value.endsWith(ending) ? value.slice(0, -ending.length) : value];
    }),
  );
}
