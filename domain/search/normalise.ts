import { isHyphen } from '../text/is-hyphen.ts';
import { isSpace } from '../text/is-space.ts';

const LONG_VOWEL_MARK = 'ー';

/**
 * A text as it is searched: width, case and kana form folded, spaces gone. Hyphens of every kind vanish, except after
 * kana, where each of them is read as the long vowel mark; so `090-1234` is `0901234`, and `コ－ヒー` is `コーヒー`.
 */
export function normaliseForSearch(text: string): string {
  if (isAscii(text)) return foldCharacters(text.toLowerCase());
  // Composed again at the end: a space that is gone may have parted a letter from its mark.
  return foldCharacters(text.normalize('NFKC').toLowerCase()).normalize('NFC');
}

function foldCharacters(text: string): string {
  let out = '';
  let afterKana = false;
  for (let i = 0; i < text.length; i += 1) {
    const codeUnit = text.charCodeAt(i);
    if (isSpace(codeUnit)) continue;
    if (isHyphen(codeUnit)) {
      if (afterKana) out += LONG_VOWEL_MARK;
      continue;
    }
    if (isSurrogate(codeUnit)) {
      // Half a pair is no character: no database takes it.
      const codePoint = text.codePointAt(i) ?? 0;
      afterKana = false;
      if (codePoint <= 0xffff) continue;
      out += String.fromCodePoint(codePoint);
      i += 1;
      continue;
    }
    const hiragana = isHiragana(codeUnit);
    afterKana = hiragana || isKatakana(codeUnit);
    out += hiragana ? String.fromCharCode(codeUnit + 0x60) : text[i];
  }
  return out;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function isSurrogate(codeUnit: number): boolean {
  return codeUnit >= 0xd800 && codeUnit <= 0xdfff;
}

/** Those that have a katakana 0x60 above them. */
function isHiragana(codeUnit: number): boolean {
  return (codeUnit >= 0x3041 && codeUnit <= 0x3096) || codeUnit === 0x309d || codeUnit === 0x309e;
}

/** With the voiced marks that stand behind one, without the middle dot. */
function isKatakana(codeUnit: number): boolean {
  return codeUnit >= 0x3099 && codeUnit <= 0x30fe && codeUnit !== 0x30fb && codeUnit !== 0x30a0;
}
