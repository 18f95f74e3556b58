/** What a page says its commands print: `json` is an answer, `text` are lines. */
type Says = { readonly kind: 'json' | 'text'; readonly text: string };

/** A block of commands of a page. `says: null` = the page says nothing about it. */
export type Step = { readonly line: number; readonly commands: string; readonly says: Says | null };

const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;

/** The `sh` blocks of a page in their order, each with the `json` or `text` block that follows next. */
export function readWalk(markdown: string): readonly Step[] {
  const blocks = [...markdown.matchAll(BLOCK)].map(([, kind = '', text = ''], index, all) => ({
    kind,
    text,
    line: markdown.slice(0, all[index]?.index).split('\n').length,
  }));
  return blocks.flatMap(({ kind, text: commands, line }, index) => {
    if (kind !== 'sh') return [];
    const next = blocks[index + 1];
    return [{ line, commands, says: next === undefined ? null : saysOf(next) }];
  });
}

function saysOf({ kind, text }: { readonly kind: string; readonly text: string }): Says | null {
  return kind === 'json' || kind === 'text' ? { kind, text } : null;
}

/**
 * Where `found` is not what the page shows: an object may have more fields, an array more at its end, and `…` in a text stands for
 * anything.
 */
export function differencesOf(shown: unknown, found: unknown, at = '$'): readonly string[] {
  if (typeof shown === 'object' && shown !== null) {
    if (typeof found !== 'object' || found === null || Array.isArray(shown) !== Array.isArray(found))
      return [`${at}: ${JSON.stringify(found)}, not ${JSON.stringify(shown)}`];
    const there = new Map<string, unknown>(Object.entries(found));
    return Object.entries(shown).flatMap(([name, value]) =>
      differencesOf(value, there.get(name), `${at}.${name}`),
    );
  }
  const isAlike =
    typeof shown === 'string' && typeof found === 'string' ? isLike(shown, found) : shown === found;
  return isAlike ? [] : [`${at}: ${JSON.stringify(found)}, not ${JSON.stringify(shown)}`];
}

/** Whether every line that the page shows was printed, in this order. */
export function missingLines(shown: string, printed: string): readonly string[] {
  const lines = printed.split('\n');
  return shown
    .trim()
    .split('\n')
    .filter((line) => {
      const at = lines.findIndex((candidate) => isLike(line, candidate));
      lines.splice(0, at + 1);
      return at < 0;
    });
}

function isLike(shown: string, found: string): boolean {
  const parts = shown.split('…').map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(found);
}
