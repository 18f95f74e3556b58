import { takeOutMarks } from '../text/take-out-marks.ts';

/** A 伝票番号 as it is checked and sent: plain width, without spaces and hyphens of any kind. Letters keep their case. */
export function plainTrackingNumber(text: string): string {
  return takeOutMarks(text);
}

/** The numbers that would be sent, blank ones left out. */
export function plainTrackingNumbers(texts: readonly string[]): readonly string[] {
  return texts.map(plainTrackingNumber).filter((number) => number !== '');
}
