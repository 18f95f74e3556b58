import { takeOutMarks } from '../text/take-out-marks.ts';

/**
 * A Japanese postal code as `123-4567` when the text holds exactly seven digits in any width, with or without
 * a hyphen, a space or `〒`; any other text as given, so that a person sees what the mall sent. Blank is `null`.
 */
export function normalPostalCode(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const digits = /^〒?(\d{3})(\d{4})$/.exec(takeOutMarks(text));
  return digits ? `${digits[1]}-${digits[2]}` : text;
}
