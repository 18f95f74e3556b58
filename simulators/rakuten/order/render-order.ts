import type { Order } from './order-model.ts';
import type { Package } from './package-model.ts';
import { toRakutenDatetime } from './rakuten-time.ts';

type Shown = Readonly<Record<string, unknown>>;

export const OLDEST_VERSION = 3;
export const NEWEST_VERSION = 10;

/** From which version on a field is shown. */
const ORDER_FIELDS_SINCE: Readonly<Record<string, number>> = {
  receiptIssueCount: 5,
  receiptIssueHistoryList: 5,
  DueDateModelList: 5,
  cautionDisplayDetailType: 6,
  deliveryCertPrgFlag: 8,
  oneDayOperationFlag: 8,
  socialGiftFlag: 10,
};
const PACKAGE_FIELDS_SINCE: Readonly<Record<string, number>> = {
  defaultDeliveryCompanyCode: 4,
  dropOffFlag: 9,
  dropOffLocation: 9,
  SocialGiftModel: 10,
};
const ITEM_FIELDS_SINCE: Readonly<Record<string, number>> = { isSingleItemShipping: 4, SkuModelList: 7 };
const LAST_WITH_GOODS_TAX = 7;

/** The order as getOrder of that version shows it, disguised where it is. */
export function renderOrder(order: Order, version: number): Shown {
  return disguise(order, renderModel(order, version));
}

function renderModel({ model, times }: Order, version: number): Shown {
  const shown = {
    ...model,
    orderDatetime: toRakutenDatetime(times.ordered),
    shopOrderCfmDatetime: showInstant(times.confirmed),
    orderFixDatetime: showInstant(times.fixed),
    shippingInstDatetime: showInstant(times.instructed),
    shippingCmplRptDatetime: showInstant(times.reported),
    PackageModelList: model.PackageModelList.map((basket) => renderPackage(basket, version)),
  };
  const kept = keepKnown(shown, ORDER_FIELDS_SINCE, version);
  return version > LAST_WITH_GOODS_TAX ? without(kept, ['goodsTax', 'isTaxRecalc']) : kept;
}

function renderPackage(basket: Package, version: number): Shown {
  const items = basket.ItemModelList.map((item) => keepKnown(item, ITEM_FIELDS_SINCE, version));
  const kept = keepKnown({ ...basket, ItemModelList: items }, PACKAGE_FIELDS_SINCE, version);
  return version > LAST_WITH_GOODS_TAX ? without(kept, ['goodsTax']) : kept;
}

function disguise(order: Order, shown: Shown): Shown {
  switch (order.disguise) {
    case null:
      return shown;
    case 'unreadable':
      return without(shown, ['PackageModelList']);
    case 'unknown-status':
      return { ...shown, orderProgress: 950 };
    case 'new-field':
      return { ...shown, carbonOffsetFlag: 1, CarbonOffsetModel: { offsetYen: 30 } };
  }
}

function showInstant(atMs: number | null): string | null {
  return atMs === null ? null : toRakutenDatetime(atMs);
}

function keepKnown(shown: Shown, since: Readonly<Record<string, number>>, version: number): Shown {
  const unknown = Object.keys(since).filter((field) => (since[field] ?? 0) > version);
  return unknown.length === 0 ? shown : without(shown, unknown);
}

function without(shown: Shown, fields: readonly string[]): Shown {
  return Object.fromEntries(Object.entries(shown).filter(([field]) => !fields.includes(field)));
}
