import type { ConnectedMall } from '../mall.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { NAME, STATUS_NAMES } from './codes.ts';
import { connect } from './connection.ts';
import { readRaw } from './read-order.ts';
import { SETTINGS } from './settings.ts';
import { composeShipNotice, NUMBERS_MAX, TRACKING_NUMBER_PATTERN } from './shipments.ts';

export const rakuten = {
  id: 'rakuten',
  name: NAME,
  note: {
    ja: '楽天ペイ受注API（RMS WEB SERVICE）を使います。RMSでWEB APIサービスの利用申込みと、使う機能の有効化が必要です。呼出しは1秒に1回です。ライセンスキーは90日ごとに更新してください。注文者のメールアドレスは楽天市場が変換したものです。API仕様の全文は公開されていないため、公開されている範囲の事実に基づいています。',
    en: 'Uses the Rakuten Pay order API of RMS WEB SERVICE. Sign up for the web API service (「WEB APIサービス」) in RMS and switch on the functions that are used. One request a second. Renew the licence key every 90 days. Orderers’ e-mail addresses are masked by Rakuten. The whole specification is not public; this connector rests on what is.',
  },
  capabilities: {
    import: true,
    shipNotice: true,
    correctShipNotice: true,
    buyerRating: false,
    stock: false,
    trackingNumbersMax: NUMBERS_MAX,
    credentialsExpire: true,
  },
  statusNames: STATUS_NAMES,
  settings: SETTINGS,
  rateLimits: { api: { perSecond: 1, burst: 1 } },
  visibilityLagMs: 120_000,
  listsChanges: 'none',
  readsBeforeNotice: true,
  shipNoticeRules: {
    numberlessMethods: true,
    trackingNumberPattern: TRACKING_NUMBER_PATTERN,
    trackingNumbersMax: NUMBERS_MAX,
    carriers: null,
    methods: null,
  },
  carrierTable: CARRIER_TABLE,
  readRaw,
  composeShipNotice,
  connect,
} satisfies ConnectedMall;
