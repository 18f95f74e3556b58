import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import type { CallRequest } from '../../app/call.ts';

export type MallSetting = Mall['settings'][number];
export type ShopBody = CallRequest<'updateShop'>['body'];

/** What the form holds. A secret stands as `''` while it is left as saved. */
export type ShopValues = {
  readonly name: string;
  readonly importDays: number | string;
  readonly autoImport: boolean;
  readonly autoExport: boolean;
  readonly settings: Readonly<Record<string, string>>;
};

export function valuesOf(shop: Shop, mall: Mall): ShopValues {
  const settings: Record<string, string> = {};
  for (const field of mall.settings) {
    const saved = shop.settings[field.name];
    settings[field.name] = typeof saved === 'string' ? saved : '';
  }
  return {
    name: shop.name,
    importDays: shop.importDays,
    autoImport: shop.autoImport,
    autoExport: shop.autoExport,
    settings,
  };
}

/** True when the server holds a value for it, shown or secret. */
export function isSaved(shop: Shop, field: MallSetting): boolean {
  const saved = shop.settings[field.name];
  return typeof saved === 'string' ? saved !== '' : saved?.set === true;
}

/** Only what differs from what is saved; a secret left alone is never sent, an emptied text is sent as `null`. */
export function changesOf(values: ShopValues, shop: Shop, mall: Mall): ShopBody {
  const before = valuesOf(shop, mall);
  const settings: Record<string, string | null> = {};
  for (const { name } of mall.settings) {
    const now = values.settings[name] ?? '';
    if (now !== before.settings[name]) settings[name] = now === '' ? null : now;
  }
  const importDays = Number(values.importDays);
  return {
    ...(values.name.trim() === shop.name ? {} : { name: values.name.trim() }),
    ...(importDays === shop.importDays ? {} : { importDays }),
    ...(values.autoImport === shop.autoImport ? {} : { autoImport: values.autoImport }),
    ...(values.autoExport === shop.autoExport ? {} : { autoExport: values.autoExport }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
  };
}

/** Characters as the malls count them: code points. */
export function lengthOf(text: string): number {
  return [...text].length;
}
