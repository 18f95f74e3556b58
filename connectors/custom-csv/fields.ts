import type { Person } from '@matome/domain/persons/person.ts';
import type { Words } from '../words.ts';

/** One thing that a CSV can say of an order: the Order's own name in dots. */
export type CsvField = {
  readonly field: string;
  /** Also the template's header. */
  readonly label: Words;
  /** No order can be read without it. */
  readonly required: boolean;
  /** Headers of other programs that mean it. */
  readonly aliases: readonly string[];
};

const PERSON: Readonly<Record<keyof Person, { readonly label: Words; readonly aliases: readonly string[] }>> =
  {
    name: { label: { ja: '氏名', en: 'name' }, aliases: ['名前', 'お名前', '名', '様', '姓名', ' name'] },
    kana: { label: { ja: 'フリガナ', en: 'kana' }, aliases: ['カナ', '氏名カナ', 'ふりがな', '名前カナ'] },
    company: { label: { ja: '会社名', en: 'company' }, aliases: ['会社', '法人名', '部署', ' company'] },
    postalCode: { label: { ja: '郵便番号', en: 'postal code' }, aliases: ['〒', ' zip', ' postcode'] },
    prefecture: { label: { ja: '都道府県', en: 'prefecture' }, aliases: ['県', ' province name', ' state'] },
    address1: {
      label: { ja: '住所1', en: 'address 1' },
      aliases: ['住所', '住所（1）', '市区町村', '番地', '市区町村番地', ' address1', ' street'],
    },
    address2: {
      label: { ja: '住所2', en: 'address 2' },
      aliases: ['住所（2）', '建物名', '建物', 'マンション名', ' address2'],
    },
    phone: { label: { ja: '電話番号', en: 'phone' }, aliases: ['電話', 'TEL', ' phone'] },
    email: {
      label: { ja: 'メールアドレス', en: 'e-mail' },
      aliases: ['メール', 'Eメール', 'email', ' email'],
    },
  };

const RECIPIENT_NAMES = ['送付先', 'お届け先', '届け先', '届先', '配送先', '納品先', '宛先', 'shipping', ''];
const ORDERER_NAMES = ['注文者', 'ご注文者', '購入者', 'ご依頼主', '依頼主', '請求先', '顧客', 'billing'];

function person(role: 'orderer' | 'recipient', label: Words, names: readonly string[]): readonly CsvField[] {
  return Object.entries(PERSON).map(([part, words]) => ({
    field: `${role}.${part}`,
    label: { ja: `${label.ja}${words.label.ja}`, en: `${label.en} ${words.label.en}` },
    required: false,
    aliases: names.flatMap((name) => [words.label.ja, ...words.aliases].map((alias) => `${name}${alias}`)),
  }));
}

function field(name: string, label: Words, aliases: readonly string[] = []): CsvField {
  return { field: name, label, required: REQUIRED.includes(name), aliases };
}

/** Without these no order can be read. */
const REQUIRED = ['mallOrderNo', 'orderedAt', 'line.name'];

/** Everything that a CSV can say of an order, in the order of the template's columns. */
export const CSV_FIELDS: readonly CsvField[] = [
  field('mallOrderNo', { ja: '受注番号', en: 'Order number' }, [
    '注文番号',
    '注文ID',
    '受注ID',
    '受注No',
    '注文No',
    'オーダー番号',
    'オーダーID',
    'Order ID',
    'Order No',
  ]),
  field('orderedAt', { ja: '受注日時', en: 'Ordered at' }, [
    '注文日時',
    '注文日',
    '受注日',
    '購入日',
    '購入日時',
    '注文時刻',
    'Created at',
    'Order date',
  ]),
  field('status', { ja: '受注ステータス', en: 'Status' }, ['ステータス', '状態']),
  ...person('orderer', { ja: '注文者', en: 'Orderer' }, ORDERER_NAMES),
  ...person('recipient', { ja: '送付先', en: 'Recipient' }, RECIPIENT_NAMES),
  field('line.sku', { ja: 'SKU', en: 'SKU' }, [
    '商品コード',
    '商品番号',
    '品番',
    '型番',
    '商品ID',
    'JANコード',
    'Lineitem sku',
  ]),
  field('line.name', { ja: '商品名', en: 'Item' }, ['商品', '品名', '商品名称', 'Lineitem name', 'Product']),
  field('line.options', { ja: '選択肢', en: 'Options' }, [
    'オプション',
    'バリエーション',
    '種類',
    '項目・選択肢',
  ]),
  field('line.quantity', { ja: '数量', en: 'Quantity' }, [
    '個数',
    '点数',
    '注文数',
    '購入数',
    'Lineitem quantity',
    'Qty',
  ]),
  field('line.unitPriceYen', { ja: '単価（税込）', en: 'Unit price' }, [
    '単価',
    '販売価格',
    '価格',
    '商品単価',
    '税込単価',
    'Lineitem price',
  ]),
  field('line.taxRate', { ja: '税率', en: 'Tax rate' }, ['消費税率']),
  field('amounts.shippingYen', { ja: '送料', en: 'Shipping' }, ['配送料', '送料合計', 'Shipping']),
  field('amounts.feesYen', { ja: '手数料', en: 'Fees' }, ['決済手数料', '代引手数料', '代引料']),
  field('amounts.discountYen', { ja: '値引き', en: 'Discount' }, [
    '割引',
    '割引額',
    '値引',
    '値引額',
    'Discount Amount',
  ]),
  field('amounts.couponYen', { ja: 'クーポン', en: 'Coupon' }, ['クーポン利用額', 'クーポン値引き']),
  field('amounts.pointsYen', { ja: 'ポイント利用', en: 'Points used' }, [
    '利用ポイント',
    '使用ポイント',
    'ポイント利用額',
    'ポイント',
  ]),
  field('amounts.totalYen', { ja: '合計金額', en: 'Total' }, [
    '合計',
    '総合計',
    '請求金額',
    '注文合計',
    '支払金額',
    'お支払い合計',
    'Total',
  ]),
  field('payment.method', { ja: '支払方法', en: 'Payment method' }, [
    'お支払方法',
    'お支払い方法',
    '決済方法',
    'Payment Method',
  ]),
  field('payment.state', { ja: '入金状況', en: 'Payment state' }, [
    '入金ステータス',
    '支払状況',
    '決済状況',
    'Financial Status',
  ]),
  field('payment.paidAt', { ja: '入金日時', en: 'Paid at' }, ['入金日', '支払日', '決済日', 'Paid at']),
  field('deliveryRequest.on', { ja: '配送希望日', en: 'Delivery day' }, [
    'お届け希望日',
    'お届け日',
    '配達希望日',
    '希望日',
    '着日指定',
  ]),
  field('deliveryRequest.slot', { ja: '配送希望時間帯', en: 'Delivery time' }, [
    'お届け時間',
    '配達時間',
    '時間帯',
    '希望時間帯',
    'お届け希望時間',
    '時間指定',
  ]),
  field('shipBy', { ja: '発送期限', en: 'Ship by' }, ['発送期日', '出荷期限']),
  field('shipment.carrier', { ja: '配送業者', en: 'Carrier' }, ['配送会社', '運送会社']),
  field('shipment.method', { ja: '配送方法', en: 'Shipping method' }, ['発送方法']),
  field('shipment.shipsOn', { ja: '出荷日', en: 'Ships on' }, ['発送日', '出荷予定日', '発送予定日']),
  field('shipment.trackingNumbers', { ja: '伝票番号', en: 'Tracking numbers' }, [
    '送り状番号',
    '追跡番号',
    'お問い合わせ番号',
    '配送伝票番号',
    '問合せ番号',
  ]),
  field('gift.wrapping', { ja: 'ラッピング', en: 'Wrapping' }, ['包装', 'ギフト包装']),
  field('gift.noshi', { ja: 'のし', en: 'Noshi' }, ['熨斗']),
  field('gift.message', { ja: 'メッセージ', en: 'Gift message' }, ['ギフトメッセージ']),
  field('buyerNote', { ja: '備考', en: 'Buyer’s note' }, [
    'お客様備考',
    '注文備考',
    '通信欄',
    'ご要望',
    '備考欄',
    'Notes',
  ]),
  field('mallMemo', { ja: '店舗メモ', en: 'Shop’s memo' }, ['メモ', 'ショップメモ', '社内メモ']),
];

const BY_NAME = new Map(CSV_FIELDS.map((each) => [each.field, each]));

export function isCsvField(name: string): boolean {
  return BY_NAME.has(name);
}

/** The name of a field, for a person who mends a file. */
export function labelOf(name: string): Words {
  return BY_NAME.get(name)?.label ?? { ja: name, en: name };
}
