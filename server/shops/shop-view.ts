import type { Shop as ShopAnswer } from '@matome/contract/shops.ts';
import type { Mall } from '@matome/connectors/mall.ts';
import { withOwnRows } from '@matome/domain/shipping/carrier-table.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import type { Language } from '../http/caller.ts';
import { autoExportStopped } from './auto-export-stopped.ts';
import { applicationMark } from './application/application-mark.ts';
import type { Shop } from './shop-store.ts';

/** A shop as it is answered: secret settings only say that they are set. */
export function shopView(
  shop: Shop,
  mall: Mall | undefined,
  { now, language }: { readonly now: Date; readonly language: Language },
): ShopAnswer {
  const fields = mall?.settings ?? [];
  const state = shop.connection.state;
  return {
    id: shop.id,
    mall: shop.mall,
    name: shop.name,
    settings: Object.fromEntries(
      fields.map((field) => [
        field.name,
        field.kind === 'secret'
          ? { set: shop.secretNames.includes(field.name) }
          : (shop.settings[field.name] ?? null),
      ]),
    ),
    carriers: withOwnRows(mall?.carrierTable?.defaults ?? [], shop.carrierRows).map((row) => ({
      ...row,
      own: shop.carrierRows.includes(row),
    })),
    importDays: shop.importDays,
    autoImport: shop.autoImport,
    autoExport: shop.autoExport,
    autoExportStopped: autoExportStopped(shop, now),
    connection: {
      state: state === 'ok' || state === 'refused' || state === 'failing' ? state : 'untested',
      checkedAt: shop.connection.checkedAt?.toISOString() ?? null,
      detail: shop.connection.detail === null ? null : saidIn(shop.connection.detail, language),
      code: shop.connection.code,
    },
    credentialsExpireAt: shop.credentialsExpireAt?.toISOString() ?? null,
    paused:
      shop.paused === null
        ? null
        : {
            code: shop.paused.code,
            message: saidIn(shop.paused.message, language),
            at: shop.paused.at.toISOString(),
          },
    application: applicationMark(shop, mall, now),
    createdAt: shop.createdAt.toISOString(),
  };
}
