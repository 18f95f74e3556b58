import type { Random } from '../../random.ts';
import type { Order, Package } from '../shop/order.ts';

const CARRIERS = [
  ['YAMATO', '宅急便'],
  ['YAMATO', 'ネコポス'],
  ['SAGAWA', '飛脚宅配便'],
  ['日本郵便', 'ゆうパック'],
  ['日本郵便', null],
  ['西濃運輸', 'カンガルーミニ便'],
] as const;

/** A package with these items, handed over at that time. */
export function drawPackage(
  random: Random,
  content: Pick<Package, 'referenceId' | 'shippedAt' | 'items'>,
): Package {
  const [carrier, service] = random.pick(CARRIERS);
  return {
    ...content,
    carrier,
    service,
    createdAt: content.shippedAt,
    trackingNumber: drawTrackingNumber(random),
    status: 'SHIPPED',
  };
}

/** Twelve digits, the last of them the remainder by seven, as the carriers check it. */
export function drawTrackingNumber(random: Random): string {
  const base = random.integer(10_000, 99_999) * 1_000_000 + random.integer(0, 999_999);
  return `${base}${base % 7}`;
}

/** All of the order in one package, or in two where there is more than one piece. */
export function drawPackages(random: Random, order: Order, shippedAt: number): Package[] {
  const items = order.items
    .filter(({ cancelExecution }) => cancelExecution === null)
    .map(({ orderItemId, quantity }) => ({ orderItemId, quantity }));
  if (items.length < 2 || random.chance(0.5))
    return [drawPackage(random, { referenceId: '1', shippedAt, items })];
  return [
    drawPackage(random, { referenceId: '1', shippedAt, items: items.slice(0, 1) }),
    drawPackage(random, { referenceId: '2', shippedAt, items: items.slice(1) }),
  ];
}
