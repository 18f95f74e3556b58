import { CARRIER_IDS, CARRIERS, METHOD_IDS, METHODS } from '@matome/domain/shipping/carriers.ts';
import type { Carrier, Method } from '@matome/domain/shipping/carriers.ts';
import { PAYMENT_METHODS, PAYMENT_STATES } from '@matome/domain/orders/order.ts';
import type { Payment, TaxRate } from '@matome/domain/orders/order.ts';
import { PHASES, STATUS_NAMES } from '@matome/domain/orders/status.ts';
import type { Phase } from '@matome/domain/orders/status.ts';
import type { CalendarDay, Instant } from '@matome/domain/time/tokyo.ts';
import { foldHeader } from './headers.ts';

/** `undefined` = the cell says nothing that can be read so. */
type Read<T> = T | undefined;

const MOST_YEN = 1_000_000_000_000;
const MOST_PIECES = 1_000_000;

/** Whole yen in any width, with or without `¥`, `円` and separators. */
export function readYen(text: string): Read<number> {
  const plain = foldHeader(text)
    .replace(/^[¥\\]/, '')
    .replace(/円$/, '')
    .replaceAll(',', '')
    .replace(/^[−－]/, '-');
  if (!/^-?\d+(\.0+)?$/.test(plain)) return undefined;
  const yen = Number(plain);
  return Math.abs(yen) <= MOST_YEN ? yen : undefined;
}

/** One piece or more. */
export function readQuantity(text: string): Read<number> {
  const plain = foldHeader(text)
    .replace(/[個点]$/, '')
    .replaceAll(',', '');
  if (!/^\d+(\.0+)?$/.test(plain)) return undefined;
  const pieces = Number(plain);
  return pieces >= 1 && pieces <= MOST_PIECES ? pieces : undefined;
}

/** `10`, `10%`, `0.1`. */
export function readTaxRate(text: string): Read<TaxRate> {
  const plain = foldHeader(text).replace(/%$/, '');
  if (/^(10|0?\.10?)(\.0+)?$/.test(plain)) return 10;
  if (/^(8|0?\.08)(\.0+)?$/.test(plain)) return 8;
  return /^0(\.0+)?$/.test(plain) ? 0 : undefined;
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$|^(\d{4})(\d{2})(\d{2})$/;
const TIME = /^(\d{1,2})\s*[:時]\s*(\d{1,2})\s*(?:[:分]\s*(\d{1,2})(?:\.\d+)?\s*秒?)?分?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})$/i;

/** A calendar day: `2026/4/1`, `2026-04-01`, `2026年4月1日`, `20260401`. */
export function readDay(text: string): Read<CalendarDay> {
  const parts = DAY.exec(
    text
      .normalize('NFKC')
      .replace(/[(（].[)）]/, '')
      .trim(),
  );
  if (parts === null) return undefined;
  const [year, month, day] = [parts[1] ?? parts[4], parts[2] ?? parts[5], parts[3] ?? parts[6]];
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  const isOurs = Number(year) >= 2000 && Number(year) < 2100;
  return isOurs && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : undefined;
}

/** An instant: a day (00:00) with or without a time, of Tokyo unless an offset is written. */
export function readInstant(text: string): Read<Instant> {
  const plain = text.normalize('NFKC').trim();
  if (WITH_OFFSET.test(plain)) {
    const at = new Date(
      plain
        .replace(' ', 'T')
        .replace(/\s+/g, '')
        .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
    );
    return Number.isNaN(at.getTime()) || readDay(plain.slice(0, 10)) === undefined
      ? undefined
      : at.toISOString();
  }
  const [, front, time] = /^(.*?[日\d)])(?:[T\s]+(\d{1,2}\s*[:時].*))?$/.exec(plain) ?? [];
  const day = front === undefined ? undefined : readDay(front);
  if (day === undefined) return undefined;
  if (time === undefined) return `${day}T00:00:00+09:00`;
  const parts = TIME.exec(time.trim());
  if (parts === null) return undefined;
  const [hour, minute, second] = [parts[1], parts[2], parts[3] ?? '0'].map(Number);
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${day}T${[hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')}+09:00`;
}

export function readPhase(text: string): Read<Phase> {
  const folded = foldHeader(text);
  return PHASES.find((phase) =>
    [phase, STATUS_NAMES[phase].ja, STATUS_NAMES[phase].en].some((name) => foldHeader(name) === folded),
  );
}

/** One of our carriers by id or name; any other text is `other` under its own name. */
export function readCarrier(text: string): {
  readonly carrier: Carrier;
  readonly carrierName: string | null;
} {
  const folded = foldHeader(text);
  const carrier = CARRIER_IDS.find((id) =>
    [id, CARRIERS[id].ja, CARRIERS[id].en].some((name) => foldHeader(name) === folded),
  );
  const known = carrier ?? SHORT_CARRIERS.get(folded);
  return known === undefined
    ? { carrier: 'other', carrierName: text.slice(0, 60) }
    : { carrier: known, carrierName: null };
}

const SHORT_CARRIERS: ReadonlyMap<string, Carrier> = new Map([
  ['ヤマト', 'yamato'],
  ['佐川', 'sagawa'],
  ['西濃', 'seino'],
  ['福山', 'fukuyama'],
]);

export function readMethod(text: string): Read<Method> {
  const folded = foldHeader(text);
  return METHOD_IDS.find((id) =>
    [id, METHODS[id].ja, METHODS[id].en].some((name) => foldHeader(name) === folded),
  );
}

const METHOD_WORDS: readonly (readonly [RegExp, Payment['method']])[] = [
  [/クレジット|カード|credit/, 'credit-card'],
  [/代引|着払|cod/, 'cash-on-delivery'],
  [/銀行|振込|振替/, 'bank-transfer'],
  [/コンビニ/, 'convenience-store'],
  [/後払|掛け/, 'deferred'],
  [/ポイント/, 'points'],
  [/paypay|pay$|ペイ/, 'wallet'],
  [/キャリア|ドコモ|ソフトバンク/, 'carrier'],
];

/** The words stay as `payment.name`, whatever is made of them. */
export function readPaymentMethod(text: string): Payment['method'] {
  const folded = foldHeader(text);
  const byId = PAYMENT_METHODS.find((method) => method === folded);
  return byId ?? METHOD_WORDS.find(([words]) => words.test(folded))?.[1] ?? 'other';
}

const STATE_WORDS: ReadonlyMap<string, Payment['state']> = new Map([
  ['入金済み', 'paid'],
  ['入金済', 'paid'],
  ['支払済み', 'paid'],
  ['支払い済み', 'paid'],
  ['決済済み', 'paid'],
  ['未入金', 'unpaid'],
  ['入金待ち', 'unpaid'],
  ['未払い', 'unpaid'],
  ['未決済', 'unpaid'],
  ['pending', 'unpaid'],
  ['与信済み', 'authorised'],
  ['authorized', 'authorised'],
  ['返金済み', 'refunded'],
]);

export function readPaymentState(text: string): Read<Payment['state']> {
  const folded = foldHeader(text);
  return PAYMENT_STATES.find((state) => state === folded) ?? STATE_WORDS.get(folded);
}

/** `am`, `pm` or `HH-HH`; `null` = only the words are known. */
export function readSlot(text: string): string | null {
  const folded = foldHeader(text);
  if (folded.includes('午前')) return 'am';
  const hours = /^(\d{1,2})(?:時|:00)?(?:[-~〜～―ー－]|から)(\d{1,2})(?:時|:00)?/.exec(folded);
  if (hours !== null) return [hours[1], hours[2]].map((hour) => String(hour).padStart(2, '0')).join('-');
  if (folded === 'am' || folded === 'pm') return folded;
  return folded.includes('午後') ? 'pm' : null;
}

/** A spreadsheet showed a long number as `4.00012E+11` and saved it so: its digits are lost. */
export function hasLostDigits(text: string): boolean {
  return /^\d(\.\d+)?e\+?\d+$/i.test(text.normalize('NFKC').trim());
}
