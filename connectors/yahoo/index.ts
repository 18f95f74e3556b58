import type { ConnectedMall } from '../mall.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { NAME, STATUS_NAMES } from './codes.ts';
import { connect } from './connection.ts';
import { consent } from './consent.ts';
import { RATE_LIMITS } from './rate-limits.ts';
import { readRaw } from './read-order.ts';
import { SETTINGS } from './settings.ts';
import { composeShipNotice, TRACKING_NUMBER_PATTERN, TRACKING_NUMBERS_MAX } from './shipments.ts';

export const yahoo = {
  id: 'yahoo',
  name: NAME,
  note: {
    ja: '注文APIの利用申請（承認まで7〜10日ほど）と、このサーバーの固定IPアドレスの登録が必要です。4週間ごとに、Yahoo! JAPAN IDでの同意が必要です。受注は1秒に1件ずつ取得されるため、最初の取込には時間がかかります。',
    en: 'The order API has to be applied for (about 7 to 10 days), and this server’s fixed IP address registered. Every four weeks somebody has to consent with a Yahoo! JAPAN ID. Orders are read one a second, so the first fetch takes its time.',
  },
  capabilities: {
    import: true,
    shipNotice: true,
    correctShipNotice: false,
    buyerRating: false,
    stock: false,
    trackingNumbersMax: TRACKING_NUMBERS_MAX,
    credentialsExpire: true,
  },
  statusNames: STATUS_NAMES,
  settings: SETTINGS,
  rateLimits: RATE_LIMITS,
  visibilityLagMs: 60_000,
  listsChanges: 'late',
  readsBeforeNotice: true,
  shipNoticeRules: {
    numberlessMethods: true,
    trackingNumberPattern: TRACKING_NUMBER_PATTERN,
    trackingNumbersMax: TRACKING_NUMBERS_MAX,
    carriers: null,
    methods: null,
  },
  carrierTable: CARRIER_TABLE,
  consent,
  readRaw,
  composeShipNotice,
  connect,
} satisfies ConnectedMall;
