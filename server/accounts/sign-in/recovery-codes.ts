import { randomInt } from 'node:crypto';

/** Without what looks alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODES = 10;
const HALF = 5;

/** Ten codes like `k7mwp-3xq9d`, each good for one sign-in without the phone. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => `${draw(HALF)}-${draw(HALF)}`);
}

function draw(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
