import type { Shop } from '@matome/contract/shops.ts';
import { addDays } from '@matome/domain/time/tokyo.ts';
import { TODAY } from './seller.ts';
import type { Seller } from './seller.ts';

/** A Rakuma shop that asked for the API nine days ago, and has heard nothing. */
export async function openApplyingShop({ api }: Seller): Promise<Shop> {
  const shop = await api.createShop({ body: { mall: 'rakuma', name: 'ラクマ本店' } });
  await api.updateApplication({
    params: { id: shop.id },
    body: {
      facts: {
        shopUrl: 'https://fril.jp/shop/tabiji',
        contactName: '山田 花子',
        replyEmail: 'shop@tabiji.example',
      },
      state: 'applied',
      appliedOn: addDays(TODAY, -9),
    },
  });
  return shop;
}
