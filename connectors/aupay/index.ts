import type { ConnectedMall } from '../mall.ts';
import { NAME } from './codes.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { connect } from './connection.ts';
import { readRaw } from './read-order.ts';
import { SETTINGS } from './settings.ts';
import { composeShipNotice, TRACKING_NUMBER_PATTERN } from './shipments.ts';

export const aupay = {
  id: 'aupay',
  name: NAME,
  note: {
    ja: 'APIの利用はWow!managerで申請します（無料）。登録した接続元IPアドレスからしか接続できないため、固定IPアドレスのあるサーバーが必要です。APIキーは90日ごとに発行し直します。API仕様書は出店者にのみ公開されているため、本連携は公開情報から確かめられる範囲に基づいています。発送通知は、出荷日・配送業者・伝票番号の登録と、注文ステータスの「完了」（発送後にお支払いいただく受注は「発送後入金待ち」）への変更の2段階で行い、伝票番号（15文字まで）が必ず必要です。店舗独自の注文ステータスの受注は「保留」で取り込みます。購入者への評価はありません。',
    en: 'API access is applied for in Wow!manager (free of charge). The mall takes calls from registered IP addresses only, so a server with a fixed address is needed. The API key must be reissued every 90 days. The specification is given to sellers only; this connector rests on what public material shows. A ship notice has two steps: ship date, carrier and tracking number, then the order status 「完了」, completed (「発送後入金待ち」, awaiting payment after shipping, where the buyer pays later). A tracking number of at most 15 characters is always needed. Orders in a status of the shop’s own are imported on hold. There is no rating of buyers.',
  },
  capabilities: {
    import: true,
    shipNotice: true,
    correctShipNotice: false,
    buyerRating: false,
    stock: false,
    trackingNumbersMax: 1,
    credentialsExpire: true,
  },
  settings: SETTINGS,
  rateLimits: { api: { perSecond: 1, burst: 1 } },
  visibilityLagMs: 120_000,
  listsChanges: 'none',
  readsBeforeNotice: true,
  shipNoticeRules: {
    numberlessMethods: false,
    trackingNumberPattern: TRACKING_NUMBER_PATTERN,
    trackingNumbersMax: 1,
    carriers: null,
    methods: null,
  },
  carrierTable: CARRIER_TABLE,
  readRaw,
  composeShipNotice,
  connect,
} satisfies ConnectedMall;
