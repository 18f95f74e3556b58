import type { Item } from './order.ts';
import type { Refusal } from './refusal.ts';
import { setItemState, type Shop } from './shop.ts';

/** Takes a piece off sale. Asking again is no refusal, and changes nothing. */
export function withdrawItem(shop: Shop, item: Item): Refusal | { readonly hasChanged: boolean } {
  if (item.state === 'sold') return { refused: 'sold' };
  const hasChanged = item.state === 'on_sale';
  setItemState(shop, item, 'withdrawn');
  return { hasChanged };
}
