import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import type { Shop } from './shop-store.ts';

/** M14: why 自動書き出し stands still though its box is ticked; `null` = it does not, or the box is not ticked. */
export function autoExportStopped(
  shop: Pick<Shop, 'autoExport' | 'apiOption'>,
  now: Date,
): 'api-option-required' | null {
  return shop.autoExport && !hasApiOption(shop, now) ? 'api-option-required' : null;
}
