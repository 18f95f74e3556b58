const yen = new Intl.NumberFormat('ja-JP');

/** `¥1,980`; `–` when it is not known. */
export function formatYen(amountYen: number | null): string {
  return amountYen === null ? '–' : `¥${yen.format(amountYen)}`;
}
