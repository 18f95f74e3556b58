import type { Words } from '../words/words.ts';

/** Who did it. The system’s own names are stored as it gave them; here they are said in the reader’s language. */
export function whoName<N extends string | null>(
  who: { readonly kind: string; readonly name: N },
  words: Words['common'],
): string | N {
  if (who.name === null || (who.kind !== 'system' && who.kind !== 'rule')) return who.name;
  const names: Readonly<Record<string, string>> = words.systemNames;
  return names[who.name] ?? who.name;
}
