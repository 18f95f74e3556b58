import type { ConnectedMall } from '../mall.ts';
import { CARRIER_TABLE } from './carriers.ts';
import { NAME, STATUS_NAMES } from './codes.ts';
import { connect } from './connection.ts';
import { VISIBILITY_LAG_MS } from './list-orders.ts';
import { RATE_LIMITS } from './rate-limits.ts';
import { readRaw } from './read-order.ts';
import { SETTINGS } from './settings.ts';
import { composeShipNotice } from './shipments.ts';

export const amazon = {
  id: 'amazon',
  name: NAME,
  note: {
    ja: 'Amazonの大口出品プランと、セラーセントラルで「プライベートの開発者」として登録した自社用アプリ（SP-API）が必要です。注文者・送付先の情報は、個人情報のロール（「消費者への直接配送（制限付き）」など）をアプリに付けたときだけ届きます。受注の一覧は初期の上限でおよそ3分に1回（まとめて20回まで）、注文の2分後から取得できます。FBA（Amazonからの出荷）の受注は取り込みますが、発送通知は送りません。個人情報は配送後30日を超えて保存できません。',
    en: 'Needs a professional selling plan and an SP-API application of your own, registered in Seller Central as a private developer. Buyer and recipient arrive only if the application has a role for personal data, such as Direct-to-Consumer Delivery (Restricted). By default the order list may be asked about once in three minutes (20 at once), and shows an order two minutes after it was placed. FBA orders are imported and never notified. Personal data may be kept for 30 days after delivery.',
  },
  capabilities: {
    import: true,
    shipNotice: true,
    correctShipNotice: true,
    buyerRating: false,
    stock: false,
    trackingNumbersMax: 1,
    credentialsExpire: true,
  },
  statusNames: STATUS_NAMES,
  settings: SETTINGS,
  rateLimits: RATE_LIMITS,
  visibilityLagMs: VISIBILITY_LAG_MS,
  listsChanges: 'every',
  sparesRequests: true,
  readsBeforeNotice: true,
  personsKeptDays: 30,
  shipNoticeRules: {
    numberlessMethods: false,
    trackingNumberPattern: null,
    trackingNumbersMax: 1,
    carriers: null,
    methods: null,
  },
  carrierTable: CARRIER_TABLE,
  readRaw,
  composeShipNotice,
  connect,
} satisfies ConnectedMall;
