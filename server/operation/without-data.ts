const MAX_LENGTH = 140;
const HIDDEN = '…';

/**
 * What went wrong, for somebody who may not see data: the first line of an error, without what stands in quotes or brackets,
 * addresses, numbers, and anything that is not plain English.
 */
export function withoutData(error: string): string {
  const line = error.split('\n')[0] ?? '';
  const hidden = line
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|「[^」]*」|\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, HIDDEN)
    .replaceAll(/\S+@\S+|\bhttps?:\/\/\S+/g, HIDDEN)
    .replaceAll(/[^\u0020-\u007E…]+/g, HIDDEN)
    .replaceAll(/[\w-]*\d[\w-]*/g, HIDDEN)
    .replaceAll(/(…[\s:,;.-]*){2,}/g, `${HIDDEN} `)
    .trim();
  return hidden.length <= MAX_LENGTH ? hidden : `${hidden.slice(0, MAX_LENGTH - 1)}${HIDDEN}`;
}
