export const JAPAN = 'A1VC38T7YXB528';

export const STORE_NAME = 'まとめ商店 アマゾン店';

/** What the one seller of this mall signs in with, by the names of the settings. */
export const CREDENTIALS = {
  sellerId: 'A2MATOMESHOP01',
  clientId: 'amzn1.application-oa2-client.matome',
  clientSecret: 'amzn1.oa2-cs.v1.matome-secret',
  refreshToken: 'Atzr|matome-refresh-token',
  marketplaceId: JAPAN,
} as const;
