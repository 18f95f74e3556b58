import type { Mall } from '@matome/contract/malls.ts';

const PREFIX = 'settings.';

/** What a mall calls the setting of a shop that the log names `settings.<name>`; of a removed shop, what any mall calls it. */
export function findSetting(
  field: string,
  { mall, malls }: { readonly mall: string | undefined; readonly malls: readonly Mall[] },
): Mall['settings'][number] | undefined {
  if (!field.startsWith(PREFIX)) return undefined;
  const name = field.slice(PREFIX.length);
  const own = malls.filter(({ id }) => id === mall);
  return [...own, ...malls].flatMap(({ settings }) => settings).find((setting) => setting.name === name);
}
