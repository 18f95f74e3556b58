/** A list in a query, comma-separated, repeated, or both; `undefined` when it is not given at all. */
export function readList(params: URLSearchParams, name: string): readonly string[] | undefined {
  const values = params.getAll(name);
  return values.length === 0 ? undefined : values.flatMap((value) => value.split(','));
}

/** The same of a closed set of words; `refused` names the first other one. */
export function readWords<W extends string>(
  given: readonly string[] | undefined,
  words: readonly W[],
): ReadonlySet<W> | undefined | { readonly refused: string } {
  if (given === undefined) return undefined;
  const known = new Set<W>();
  for (const value of given) {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) return { refused: value };
    known.add(word);
  }
  return known;
}
