import { type Refusal, refuseForm } from '../shop/refusals.ts';
import { isStatus } from '../shop/statuses.ts';

const DATE_TYPES = ['order', 'ship', 'payment', 'release', 'ship-by'] as const;
const ROWS_AT_MOST = 1000;
const ROWS_BY_DEFAULT = 10;

export interface ListQuery {
  readonly rows: number;
  /** From 1. */
  readonly firstRow: number;
  readonly dateType: (typeof DATE_TYPES)[number];
  /** Calendar days, both included; `null` where the search is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Empty: whatever the status. */
  readonly statuses: readonly string[];
}

type Parameters = Readonly<Record<string, string>>;

/** Parameters that are not known are ignored; an empty one counts as none. */
export function readListQuery(parameters: Parameters): ListQuery | { readonly refused: Refusal } {
  const rows = readCount(parameters['totalCount'], ROWS_BY_DEFAULT);
  if (rows === null || rows > ROWS_AT_MOST) return refused('totalCount');
  const firstRow = readCount(parameters['startCount'], 1);
  if (firstRow === null) return refused('startCount');
  const dateType = readDateType(parameters['dateType']);
  if (dateType === undefined) return refused('dateType');
  const from = readDay(parameters['startDate']);
  if (from === undefined) return refused('startDate');
  const to = readDay(parameters['endDate']);
  if (to === undefined || (from !== null && to !== null && to < from)) return refused('endDate');
  const statuses = readStatuses(parameters);
  const wrong = statuses.find(({ text }) => !isStatus(text));
  if (wrong !== undefined) return refused(wrong.name);
  return { rows, firstRow, dateType, from, to, statuses: statuses.map(({ text }) => text) };
}

function refused(field: string): { readonly refused: Refusal } {
  return { refused: refuseForm(field) };
}

function readCount(text: string | undefined, byDefault: number): number | null {
  if (text === undefined || text === '') return byDefault;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function readDateType(text: string | undefined): ListQuery['dateType'] | undefined {
  if (text === undefined || text === '') return 'order';
  return /^\d$/.test(text) ? DATE_TYPES[Number(text)] : undefined;
}

/** `yyyyMMdd` or `yyyy-MM-dd` of a day that exists; `undefined` for anything else. */
function readDay(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return null;
  const [, year, month, day] =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return toCalendarDay(`${year}-${month}-${day}`);
}

/** The day itself, where there is such a day. */
export function toCalendarDay(day: string): string | undefined {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return undefined;
  return new Date(at).toISOString().startsWith(day) ? day : undefined;
}

/** `orderStatus`, `orderStatus2`, … */
function readStatuses(parameters: Parameters): readonly { readonly name: string; readonly text: string }[] {
  return Object.entries(parameters)
    .filter(([name, text]) => /^orderStatus\d*$/.test(name) && text !== '')
    .map(([name, text]) => ({ name, text }));
}
