import type { Listed, Rejected } from '../mall.ts';
import { IN_PROCESS, isShipped, PAID } from './codes.ts';
import { isSuspect } from './marks.ts';
import { readInstant, readNumber } from './wire-values.ts';
import { wireList, wireRow } from './wire.ts';
import type { WireRow } from './wire.ts';

/** A listed order. */
export type Row = Pick<Listed, 'mallOrderNo'> & {
  /** When it was ordered, in seconds since 1970; never before the row above it. */
  readonly at: number;
  /** `null` = the row does not say when the order changed last. */
  readonly mark: string | null;
  /** Shipped and paid, and not 完了 yet. */
  readonly isCompletable: boolean;
};

export type List = {
  /** Oldest first. */
  readonly rows: readonly Row[];
  readonly rejected: readonly Rejected[];
  /** The mall has more rows than it sent. */
  readonly isCut: boolean;
};

/** While the buyer may cancel, and a little longer for clocks that differ. */
const CANCELLABLE_MS = 11 * 60_000;

type Asked = { readonly fromAt: number; readonly now: Date };

/** The body of an orderList answer. `null` = it names a number of hits, and shows none of them. */
export function readList(body: unknown, { fromAt, now }: Asked): List | null {
  const { TotalCount, OrderInfo } = wireList.parse(body).Search;
  const rows: Row[] = [];
  const rejected: Rejected[] = [];
  let at = fromAt;
  for (const element of OrderInfo) {
    const wire = wireRow.safeParse(element);
    if (!wire.success) {
      rejected.push(toRejected(element));
      continue;
    }
    const orderedAtMs = orderedAt(wire.data);
    at = Math.max(at, Math.floor((orderedAtMs ?? 0) / 1000));
    rows.push({
      mallOrderNo: wire.data.OrderId,
      mark: markOf(wire.data, orderedAtMs === null || now.getTime() - orderedAtMs < CANCELLABLE_MS),
      at,
      isCompletable: isCompletable(wire.data),
    });
  }
  const totalCount = readNumber(TotalCount) ?? OrderInfo.length;
  if (totalCount > 0 && OrderInfo.length === 0) return null;
  return { rows, rejected, isCut: totalCount > OrderInfo.length };
}

function orderedAt({ OrderTime }: WireRow): number | null {
  const instant = readInstant(OrderTime);
  return instant === null ? null : Date.parse(instant);
}

/**
 * All that the row says. The end of the ten minutes in which the buyer may cancel changes no time stamp: where the row does not
 * speak of it, the clock does.
 */
function markOf(row: WireRow, isYoung: boolean): string | null {
  if (row.LastUpdateTime === null) return null;
  return [
    row.LastUpdateTime,
    row.OrderStatus,
    row.PayStatus,
    row.SettleStatus,
    row.ShipStatus,
    row.Suspect,
    row.FraudHoldStatus,
    row.IsReadOnly ?? (isYoung ? 'young' : 'old'),
  ]
    .map((said) => said ?? '')
    .join('|');
}

function isCompletable(row: WireRow): boolean {
  const { OrderStatus, ShipStatus, PayStatus } = row;
  return OrderStatus === IN_PROCESS && isShipped(ShipStatus) && PayStatus === PAID && !isSuspect(row);
}

function toRejected(element: unknown): Rejected {
  return {
    mallOrderNo: null,
    code: 'unreadable',
    message: {
      ja: 'Yahoo!ショッピングの受注一覧の行を読み取れません。',
      en: 'A row of the list of Yahoo! Shopping cannot be read.',
    },
    raw: JSON.stringify(element),
  };
}
