import { formatInstant, formatDay } from '../../app/format-time.ts';
import type { Language } from '../../words/language.ts';
import type { Words } from '../../words/words.ts';
import { carrierName, isCarrier, isMethod, methodName } from '../edit/choices.ts';

export type Speech = {
  readonly words: Words['orders'];
  readonly language: Language;
  readonly statusName: (id: string) => string;
  /** The mall’s own status in its words. */
  readonly mallStatusName: (code: string) => string;
};

/** A value of the history in words; lists and objects as far as they can be read in one line. */
export function showValue(field: string, value: unknown, speech: Speech): string {
  const { words, language } = speech;
  if (value === null || value === undefined || value === '') return words.detail.emptyValue;
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      field === 'exportOverrides' ? findWord(words.detail.override, String(item)) : showItem(item),
    );
    return items.length === 0 ? words.detail.emptyValue : items.join(', ');
  }
  if (typeof value === 'object') return showItem(value);
  if (typeof value === 'boolean') return value ? words.detail.yes : words.detail.no;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const last = field.split('.').at(-1);
  if (last === 'status') return speech.statusName(text);
  if (last === 'mallStatus') return speech.mallStatusName(text);
  if (last === 'carrier' && isCarrier(text)) return carrierName(text, language) ?? text;
  if (last === 'method' && isMethod(text)) return methodName(text, language) ?? text;
  if (field === 'payment.state') return findWord(words.detail.paymentStates, text);
  if (last === 'state') return findWord({ ...words.notice, untold: words.detail.untold }, text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)) return formatInstant(text);
  return text;
}

function findWord(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}

/** An object by what names it, else as it is. */
function showItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  for (const key of ['message', 'name']) {
    const named = Object.entries(item).find(([name, value]) => name === key && typeof value === 'string');
    if (named !== undefined) return String(named[1]);
  }
  return JSON.stringify(item);
}
