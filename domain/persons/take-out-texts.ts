import type { Decisions } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import type { Person } from './person.ts';

/** Stands where a person's text stood. */
const TAKEN_OUT = '***';

/** A single character stands in too many other words. */
const LEAST_CHARACTERS = 2;

/** Names, addresses, numbers and mail addresses of everybody in the order; the prefecture alone names nobody. */
export function personTexts(
  mallOrder: Pick<MallOrder, 'orderer' | 'parcels'>,
  decisions?: Pick<Decisions, 'orderer' | 'recipient'>,
): readonly string[] {
  const persons: readonly (Person | null | undefined)[] = [
    mallOrder.orderer,
    ...mallOrder.parcels.map(({ recipient }) => recipient),
    decisions?.orderer,
    decisions?.recipient,
  ];
  const texts = persons.flatMap((person) => {
    if (person == null) return [];
    const { name, kana, company, postalCode, address1, address2, phone, email } = person;
    return [name, kana, company, postalCode, address1, address2, phone, email];
  });
  return [...new Set(texts.filter((text) => text !== null))];
}

/**
 * The value with those texts taken out of all its texts, spaces and hyphens in them or not. A number is taken out only where it
 * stands by itself: a phone that is part of a longer number is not that phone. A name cut short is not recognised.
 */
export function takeOutTexts<T>(value: T, texts: readonly string[]): T {
  const pattern = patternOf(texts);
  return pattern === null ? value : replaceIn(value, pattern);
}

function replaceIn<T>(value: T, pattern: RegExp): T;
function replaceIn(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, TAKEN_OUT);
  if (Array.isArray(value)) return Array.from<unknown>(value).map((item) => replaceIn(item, pattern));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceIn(item, pattern)]));
}

const BETWEEN = '[\\s\\-‐−ー－]*';

/** The longest first, so that a company's name goes whole where a person's name is its beginning. */
function patternOf(texts: readonly string[]): RegExp | null {
  const bare = texts.map((text) => [...text.replaceAll(/[\s\-‐−ー－]/gu, '')]);
  const long = bare.filter(({ length }) => length >= LEAST_CHARACTERS).sort((a, b) => b.length - a.length);
  if (long.length === 0) return null;
  const parts = long.map((characters) => {
    const spread = characters.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')).join(BETWEEN);
    return characters.every((one) => /\d/u.test(one)) ? `(?<!\\d)${spread}(?!\\d)` : spread;
  });
  return new RegExp(parts.join('|'), 'gu');
}
