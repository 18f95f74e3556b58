import type { Warning } from '../export/reason.ts';
import type { OrderState, Telling } from './decisions.ts';
import { saidIn } from '../text/said.ts';
import type { MallMark, MallOrder } from './mall-order.ts';
import { isCancelledAtMall } from './mall-picture.ts';

const CANCELLED_AFTER_SHIP: Warning = {
  code: 'cancelled-after-ship',
  message: {
    ja: 'モールでキャンセルされましたが、発送通知を送信済み、または送信中です。返品や返金が必要か確認してください。',
    en: 'The mall cancelled the order, but the ship notice was sent or is being sent. Check whether a return or a refund is needed.',
  },
};

const UNKNOWN_STATUS = 'unknown-status';

/** True while our ship notice is on its way or confirmed: then a cancellation at the mall comes too late to be silent. */
export function isShipNoticeOut({ state, by }: Telling): boolean {
  return state === 'waiting' || state === 'uncertain' || (state === 'sent' && by === 'us');
}

/** What the mall's picture wants a person to look at. */
export function attentionsOf(order: MallOrder, shipNotice: Telling): readonly Warning[] {
  const cancelledLate = isCancelledAtMall(order) && isShipNoticeOut(shipNotice);
  const unknown = order.mallPhase === null ? [unknownStatus(order.mallStatus)] : [];
  return once([
    ...(cancelledLate ? [CANCELLED_AFTER_SHIP] : []),
    ...unknown,
    ...order.holds.map(({ code, message }) => ({ code, message })),
    // A status without a phase is named above.
    ...order.unmapped.filter(({ code }) => code !== UNKNOWN_STATUS).map(unmapped),
  ]);
}

/** The new picture's attentions, and of the old ones those that came from elsewhere. */
export function mergeAttentions(
  existing: { readonly mallOrder: MallOrder; readonly state: OrderState },
  fresh: readonly Warning[],
): readonly Warning[] {
  const outdated = attentionsOf(existing.mallOrder, existing.state.shipNotice);
  const own = existing.state.attentions.filter(
    (attention) => !outdated.some((old) => isSame(old, attention)),
  );
  return once([...fresh, ...own]);
}

export function hasCancelledAfterShip({ attentions }: Pick<OrderState, 'attentions'>): boolean {
  return attentions.some(({ code }) => code === CANCELLED_AFTER_SHIP.code);
}

export function withoutCancelledAfterShip(attentions: readonly Warning[]): readonly Warning[] {
  return attentions.filter(({ code }) => code !== CANCELLED_AFTER_SHIP.code);
}

function unknownStatus(mallStatus: string): Warning {
  return {
    code: UNKNOWN_STATUS,
    message: {
      ja: `モールの受注ステータス「${mallStatus}」の意味がわかりません。モールの画面で確認し、受注ステータスを選んでください。`,
      en: `The mall’s status “${mallStatus}” is not known here. Look the order up at the mall and choose its status.`,
    },
  };
}

function unmapped({ code, message }: MallMark): Warning {
  return { code: code.startsWith('unmapped') ? code : `unmapped-${code}`, message };
}

function once(warnings: readonly Warning[]): readonly Warning[] {
  return warnings.filter((warning, i) => warnings.findIndex((other) => isSame(other, warning)) === i);
}

/** One that was kept before there was a second language is the same one. */
function isSame(one: Warning, other: Warning): boolean {
  return one.code === other.code && saidIn(one.message, 'ja') === saidIn(other.message, 'ja');
}
