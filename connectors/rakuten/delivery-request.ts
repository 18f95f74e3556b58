import type { DeliveryRequest } from '@matome/domain/orders/order.ts';
import type { WireOrder } from './wire.ts';

const HEADER = /^\s*\[[^\]]+\]/u;
const REQUEST_HEADER = /^\s*\[配送日時指定[:：]?\]/u;

/** The buyer's wish stands in two fields, and as text in the remarks; the fields go first. */
export function toDeliveryRequest(wire: WireOrder): DeliveryRequest | null {
  const term = wire.shippingTerm === '0' ? null : wire.shippingTerm;
  const words = requestWords(wire.remarks);
  if (wire.deliveryDate === null && term === null && words === '') return null;
  return {
    on: wire.deliveryDate ?? dayIn(words),
    slot: term === null ? slotIn(words) : slotOfTerm(term),
    text: words || [wire.deliveryDate, term === null ? null : wordsOfTerm(term)].filter(Boolean).join(' '),
  };
}

/** A shippingTerm that is no slot of ours and none of the mall's other words. */
export function isUnknownTerm(term: string | null): boolean {
  return term !== null && !TERM_WORDS.has(term) && slotOfTerm(term) === null;
}

/** The buyer's words; `null` when nothing but headings stands there. */
export function toBuyerNote(remarks: string | null): string | null {
  const lines = (remarks ?? '').split('\n');
  const isSaid = lines.some((line) => line.replace(HEADER, '').trim() !== '');
  return isSaid ? remarks : null;
}

const TERM_WORDS: ReadonlyMap<string, string> = new Map([
  ['0', 'なし'],
  ['1', '午前'],
  ['2', '午後'],
  ['9', 'その他'],
]);

function wordsOfTerm(term: string): string {
  return TERM_WORDS.get(term) ?? slotOfTerm(term) ?? term;
}

/** Other terms are two hours written together, the first without a leading zero: 708 is 7 to 8. */
function slotOfTerm(term: string): string | null {
  if (term === '1') return 'am';
  if (term === '2') return 'pm';
  const hours = /^(\d{1,2})(\d{2})$/u.exec(term);
  return hours ? toSlot(Number(hours[1]), Number(hours[2])) : null;
}

function toSlot(from: number, to: number): string | null {
  if (from < 7 || from >= to || to > 24) return null;
  return `${String(from).padStart(2, '0')}-${String(to).padStart(2, '0')}`;
}

/** The lines below the heading, up to the next heading. */
function requestWords(remarks: string | null): string {
  const lines = (remarks ?? '').split(/\r?\n/u);
  const start = lines.findIndex((line) => REQUEST_HEADER.test(line));
  if (start < 0) return '';
  const [first = '', ...rest] = lines.slice(start);
  const end = rest.findIndex((line) => HEADER.test(line));
  const own = [first.replace(REQUEST_HEADER, ''), ...(end < 0 ? rest : rest.slice(0, end))];
  const said = own.map((line) => line.trim()).filter((line) => line !== '' && !/^(?:指定)?なし$/u.test(line));
  return said.join('\n');
}

function dayIn(words: string): string | null {
  const found = /(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})/u.exec(words);
  if (!found) return null;
  const day = `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

function slotIn(words: string): string | null {
  const hours = /(\d{1,2})(?::00)?時?\s*[〜～~－ー-]\s*(\d{1,2})(?::00|時)/u.exec(words);
  if (hours) return toSlot(Number(hours[1]), Number(hours[2]));
  if (words.includes('午前')) return 'am';
  return words.includes('午後') ? 'pm' : null;
}
