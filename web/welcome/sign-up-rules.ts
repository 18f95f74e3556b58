import type { Words } from '../words/words.ts';

const LEAST_PASSWORD = 8;

/** An address with a name, an @ and a dotted host; the rest is for the server to say. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

/** What is checked before the server is asked, in words for the person at the form. */
export function signUpRules(words: Words['welcome']) {
  return {
    company: (value: string) => (value.trim() === '' ? words.needCompany : null),
    name: (value: string) => (value.trim() === '' ? words.needName : null),
    email: (value: string) => (looksLikeEmail(value) ? null : words.needEmail),
    password: (value: string) => (value.length < LEAST_PASSWORD ? words.needPassword(value.length) : null),
  };
}
