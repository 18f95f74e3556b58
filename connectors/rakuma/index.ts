import type { ConnectedMall } from '../mall.ts';
import { APPLICATION } from './application.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { NAME, STATUS_NAMES } from './codes.ts';
import { connect } from './connection.ts';
import { composeBuyerRating } from './ratings.ts';
import { readRaw } from './read-order.ts';
import { SETTINGS } from './settings.ts';
import { composeShipNotice, TRACKING_NUMBER_PATTERN } from './shipments.ts';

export const rakuma = {
  id: 'rakuma',
  name: NAME,
  note: {
    ja: 'ラクマのAPI仕様は公開されていないため、本連携は想定した仕様に基づいています。対応するのは【1点ものアカウント】だけです。ラクマは注文者の情報を渡さないため、送付先が注文者として登録されます。',
    en: 'Rakuma’s API specification is not public; this connector is built on an assumed contract. Only single-item accounts (「1点もの」) are served. Rakuma gives no orderer, so the recipient is registered as the orderer.',
  },
  capabilities: {
    import: true,
    shipNotice: true,
    correctShipNotice: false,
    buyerRating: true,
    stock: false,
    trackingNumbersMax: 1,
    credentialsExpire: false,
  },
  statusNames: STATUS_NAMES,
  settings: SETTINGS,
  rateLimits: { api: { perSecond: 10, burst: 20 } },
  visibilityLagMs: 120_000,
  listsChanges: 'every',
  readsBeforeNotice: false,
  shipNoticeRules: {
    numberlessMethods: true,
    trackingNumberPattern: TRACKING_NUMBER_PATTERN,
    trackingNumbersMax: 1,
    carriers: null,
    methods: null,
  },
  carrierTable: CARRIER_TABLE,
  application: APPLICATION,
  readRaw,
  composeShipNotice,
  composeBuyerRating,
  connect,
} satisfies ConnectedMall;
