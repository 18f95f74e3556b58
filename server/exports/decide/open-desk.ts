import type { Mall } from '@matome/connectors/mall.ts';
import { withOwnRows } from '@matome/domain/shipping/carrier-table.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Context } from '../../context.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import type { Shop } from '../../shops/shop-store.ts';
import type { Desk } from './decide.ts';

/** The shop's desk as of now. */
export function openDesk(context: Context, shop: Shop): Desk {
  const mall = context.malls.get(shop.mall);
  if (mall === undefined) throw new Error(`no connector for mall ${shop.mall}`);
  const { settings, accountTypeSupported, restoredAt } = shop;
  const carrierRows = withOwnRows(mall.carrierTable?.defaults ?? [], shop.carrierRows);
  return { mall, settings, carrierRows, accountTypeSupported, restoredAt, today: tokyoDay(context.now()) };
}

/** True when the mall can be told this kind of thing at all. */
export function isKindSupported({ capabilities }: Pick<Mall, 'capabilities'>, kind: ExportKind): boolean {
  switch (kind) {
    case 'ship-notice':
      return capabilities.shipNotice;
    case 'ship-notice-correction':
      return capabilities.correctShipNotice;
    case 'buyer-rating':
      return capabilities.buyerRating;
    default:
      return kind satisfies never;
  }
}
