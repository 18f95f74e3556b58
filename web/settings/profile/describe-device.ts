import type { Words } from '../../words/words.ts';

// The first that fits counts: most browsers claim to be those below them as well.
const BROWSERS = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux|X11/],
] as const;

/** `Chrome（Windows）` of what a browser says of itself. */
export function describeDevice(
  userAgent: string | null,
  words: Pick<Words['profile'], 'unknownDevice' | 'deviceIs'>,
): string {
  const find = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, mark]) => mark.test(userAgent ?? ''))?.[0];
  const browser = find(BROWSERS);
  const system = find(SYSTEMS);
  if (browser !== undefined && system !== undefined) return words.deviceIs(browser, system);
  return browser ?? system ?? words.unknownDevice;
}
