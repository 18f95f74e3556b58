import { drawAddress } from '../../japanese-addresses.ts';
import { drawName, drawPhone, drawScreenName } from '../../japanese-people.ts';
import type { Json } from '../../json.ts';
import { createRandom, type Random } from '../../random.ts';
import { ANONYMOUS_METHODS } from '../shop/codes.ts';
import type { Order, OrderFacts } from '../shop/order.ts';
import { readItemFacts } from './draw-item.ts';
import { STREAM } from './streams.ts';

/** The buyer's facts: those it was given, or those that the shop's seed draws for it. */
export function readOrderFacts(seed: number, order: Pick<Order, 'facts' | 'index' | 'item'>): OrderFacts {
  if (order.facts !== null) return order.facts;
  return drawOrderFacts(createRandom(seed, STREAM.order, order.index), readItemFacts(seed, order.item));
}

function drawOrderFacts(random: Random, item: { readonly deliveryMethodId: number }): OrderFacts {
  const screenName = drawScreenName(random);
  const userId = random.integer(1_000_000, 9_999_999);
  const address = drawAddress(random);
  const recipient = {
    name: drawName(random),
    postalCode: address.postalCode,
    address: address.line,
    phone: random.chance(0.8) ? drawPhone(random) : null,
  };
  return {
    // Someone who has left Rakuma has no profile any more.
    buyer: random.chance(0.02) ? null : { userId, screenName },
    recipient: ANONYMOUS_METHODS.includes(item.deliveryMethodId) ? null : recipient,
    unknown: random.chance(0.15) ? drawUnknownMember(random) : {},
  };
}

function drawUnknownMember(random: Random): { readonly [key: string]: Json } {
  return random.pick<{ readonly [key: string]: Json }>([
    { campaign: { id: random.integer(100, 999), name: '週末クーポン' } },
    { is_first_purchase: true },
    { badges: ['fast_payer', '本人確認済'] },
    { relisted_from: null },
  ]);
}
