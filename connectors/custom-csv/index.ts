import { MallError } from '../mall-error.ts';
import type { Mall } from '../mall.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import { readRawRows } from './csv-orders.ts';

/** Any mall, cart or own site that can give its orders as a CSV. A shop of it is kept by files, not over the network. */
export const customCsv = {
  id: 'custom-csv',
  name: { ja: 'カスタムCSV', en: 'Custom CSV' },
  note: {
    ja: '連携のないモール・カート・自社サイトの受注を、CSVで取り込みます。発送の通知はモールに送られません。出荷済みCSVを書き出して、そのモールの画面で取り込んでください。',
    en: 'Orders of any mall, cart or own site, brought in as CSV. No ship notice is sent; export the CSV of shipped orders and load it there.',
  },
  capabilities: {
    import: true,
    shipNotice: false,
    correctShipNotice: false,
    buyerRating: false,
    stock: false,
    trackingNumbersMax: 0,
    credentialsExpire: false,
  },
  settings: [],
  rateLimits: {},
  visibilityLagMs: 0,
  listsChanges: 'none',
  readsBeforeNotice: false,
  shipNoticeRules: {
    isOffered: false,
    numberlessMethods: true,
    trackingNumberPattern: null,
    trackingNumbersMax: 0,
    carriers: null,
    methods: null,
  },
  readRaw: (raw) => {
    const read = readRawRows(raw);
    if ('order' in read) return read.order;
    throw new MallError('unreadable', {
      ja: read.faults.map(({ message }) => saidIn(message, 'ja')).join(' '),
      en: read.faults.map(({ message }) => saidIn(message, 'en')).join(' '),
    });
  },
} satisfies Mall;
