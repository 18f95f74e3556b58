/** True for a code unit that shows as nothing: spaces of any width, line ends, zero-width marks. */
export function isSpace(codeUnit: number): boolean {
  if (codeUnit <= 0x20 || codeUnit === 0x7f) return true;
  if (codeUnit < 0xa0) return false;
  return (
    codeUnit === 0xa0 ||
    (codeUnit >= 0x2000 && codeUnit <= 0x200f) ||
    codeUnit === 0x2028 ||
    codeUnit === 0x2029 ||
    codeUnit === 0x202f ||
    codeUnit === 0x2060 ||
    codeUnit === 0x3000 ||
    codeUnit === 0xfeff
  );
}
