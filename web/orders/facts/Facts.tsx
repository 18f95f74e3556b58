import type { OrderDetail } from '@matome/contract/orders.ts';
import type { ReactNode } from 'react';
import { formatDay, formatInstant } from '../../app/format-time.ts';
import { useWords } from '../../words/useWords.ts';
import type { Words } from '../../words/words.ts';
import { JsonBlock } from '../JsonBlock.tsx';
import { useShops } from '../useShops.ts';
import { Card } from './Card.tsx';
import classes from './Facts.module.css';
import { Lines } from './Lines.tsx';
import { Money } from './Money.tsx';

/** What the mall says about the order. Nothing here can be changed. */
export function Facts({ order }: { order: OrderDetail }) {
  const words = useWords().orders.detail;
  const { mallStatusName } = useShops();
  const { payment } = order;
  const by = payment.name ?? (payment.method === 'other' ? null : words.paymentMethods[payment.method]);
  const paid = [
    by,
    words.paymentStates[payment.state],
    payment.paidAt === null ? null : formatInstant(payment.paidAt),
  ];
  const rows: readonly (readonly [string, ReactNode])[] = [
    [words.mallStatus, mallStatusName(order)],
    [words.orderedAt, formatInstant(order.orderedAt)],
    [words.payment, paid.filter((part) => part !== null).join(' · ')],
    [words.shipBy, order.shipBy === null ? null : formatDay(order.shipBy)],
    [words.deliveryRequest, sayRequest(order.deliveryRequest, words)],
    [words.gift, sayGift(order.gift, words)],
    [words.buyerNote, order.buyerNote],
    [words.mallMemo, order.mallMemo],
    [words.importedAt, formatInstant(order.importedAt)],
    [words.updatedAt, formatInstant(order.updatedAt)],
  ];
  return (
    <Card title={words.facts} note={words.factsNote}>
      {order.fulfilledByMall && <p className={classes.plain}>{words.fulfilledByMall}</p>}
      <dl className={classes.rows}>
        {rows.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className={classes.row}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Lines lines={order.lines} words={words} />
      <Money amounts={order.amounts} words={words} />
      {order.personsErased === null && <JsonBlock summary={words.raw} value={order.mallFacts} />}
    </Card>
  );
}

function sayRequest(
  request: OrderDetail['deliveryRequest'],
  words: Words['orders']['detail'],
): string | null {
  if (request === null) return null;
  const day = request.on === null ? null : formatDay(request.on);
  const said = [day, saySlot(request.slot, words)].filter((part) => part !== null).join(' ');
  if (request.text === null || request.text === said) return said === '' ? null : said;
  return said === '' ? request.text : `${said} (${request.text})`;
}

function saySlot(slot: string | null, words: Words['orders']['detail']): string | null {
  if (slot === 'am' || slot === 'pm') return words.slots[slot];
  const [from, to] = slot?.split('-') ?? [];
  return from === undefined || to === undefined ? slot : words.slot(String(Number(from)), String(Number(to)));
}

function sayGift(gift: OrderDetail['gift'], words: Words['orders']['detail']): string | null {
  if (gift === null) return null;
  const parts = [
    [words.wrapping, gift.wrapping],
    [words.noshi, gift.noshi],
    [words.giftMessage, gift.message],
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}`)).join(' / ');
}
