import { isHyphen } from './is-hyphen.ts';
import { isSpace } from './is-space.ts';

/** A number as people write it, in plain width and without spaces and hyphens: `１２３－４５６ 7` → `1234567`. */
export function takeOutMarks(text: string): string {
  const narrow = text.normalize('NFKC');
  let plain = '';
  for (let i = 0; i < narrow.length; i += 1) {
    const codeUnit = narrow.charCodeAt(i);
    if (!isSpace(codeUnit) && !isHyphen(codeUnit)) plain += narrow[i];
  }
  return plain;
}
