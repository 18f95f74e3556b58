const SENTENCE_END = /[。．！？!?\n]/u;

/** `text` within `maxLength` code points, cut after its last whole sentence, or hard where there is none. */
export function cutMessage(
  text: string,
  maxLength: number,
): { readonly text: string; readonly isCut: boolean } {
  const characters = Array.from(text);
  if (characters.length <= maxLength) return { text, isCut: false };
  const kept = characters.slice(0, Math.max(0, maxLength));
  const lastEnd = kept.findLastIndex((character) => SENTENCE_END.test(character));
  const whole = lastEnd < 0 ? kept : kept.slice(0, lastEnd + 1);
  return { text: whole.join('').trimEnd(), isCut: true };
}
