/**
 * True for a code unit that people type where a hyphen belongs: every dash, the minus sign, the long vowel mark and
 * ruled lines. Callers who meet kana must ask first: there the long vowel mark is a sound.
 */
export function isHyphen(codeUnit: number): boolean {
  if (codeUnit === 0x2d) return true;
  if (codeUnit < 0xad) return false;
  return (
    codeUnit === 0xad || // soft hyphen
    (codeUnit >= 0x2010 && codeUnit <= 0x2015) || // hyphen … horizontal bar
    codeUnit === 0x2043 || // hyphen bullet
    codeUnit === 0x2212 || // minus sign
    codeUnit === 0x2500 || // ─ and ━, typed from Japanese keyboards
    codeUnit === 0x2501 ||
    codeUnit === 0x30fc || // ー
    codeUnit === 0xfe58 ||
    codeUnit === 0xfe63 ||
    codeUnit === 0xff0d || // －
    codeUnit === 0xff70 // ｰ
  );
}
