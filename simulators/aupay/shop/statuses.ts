/** What the mall itself calls the states of an order. */
const MALL_STATUSES: readonly string[] = [
  '新規受付',
  '新規予約',
  '予約中',
  '発送前入金待ち',
  '与信待ち',
  '発送待ち',
  '発送後入金待ち',
  '完了',
  '保留',
  'キャンセル',
  'キャンセル受付中',
  '不正取引審査中',
  '審査保留',
  '審査NG',
];

/** What this shop has defined beside them. */
const SHOP_STATUSES: readonly string[] = ['取り寄せ中'];

/** Not to be set through the API: the mall alone, or a cancellation, leads there. */
const OUT_OF_REACH: readonly string[] = [
  'キャンセル',
  'キャンセル受付中',
  '不正取引審査中',
  '審査保留',
  '審査NG',
];

export function isStatus(text: string): boolean {
  return MALL_STATUSES.includes(text) || SHOP_STATUSES.includes(text);
}

export function isSettable(text: string): boolean {
  return isStatus(text) && !OUT_OF_REACH.includes(text);
}

/** Whether the shop may still work on an order that stands so. */
export function isInShopsHands(status: string): boolean {
  return !OUT_OF_REACH.includes(status);
}

/** Whether the goods are under way, for the mall. */
export function isShipped(status: string): boolean {
  return status === '完了' || status === '発送後入金待ち';
}
