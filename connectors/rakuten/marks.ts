import type { MallMark } from '@matome/domain/orders/mall-order.ts';
import { sayUnknown } from '../say-order.ts';
import type { Words } from '../words.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import { companyOf } from './carriers.ts';
import { NAME, cautionName, paymentMeaning, statusMeaning, taxRateOf } from './codes.ts';
import { isUnknownTerm } from './delivery-request.ts';
import { isGiftUnfilled } from './persons.ts';
import type { WireOrder } from './wire.ts';

const DO_NOT_SHIP = 2;

/** Why this order must not be shipped now, by Rakuten itself. Waiting states are part of the status and not repeated here. */
export function listHolds(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  if (wire.rakutenConfirmFlag) {
    marks.push({ code: 'rakuten-confirming', message: CONFIRMING });
  }
  if (wire.cautionDisplayType === DO_NOT_SHIP) {
    const detail = wire.cautionDisplayDetailType;
    marks.push({ code: 'caution', message: sayCaution(detail) });
  }
  if (wire.PackageModelList.some((basket) => !basket.packageDeleteFlag && isGiftUnfilled(basket))) {
    marks.push({
      code: 'social-gift-unfilled',
      message: {
        ja: 'ソーシャルギフトの受取人が、まだお届け先を入力していません。',
        en: 'The receiver of the social gift has not entered the address yet.',
      },
    });
  }
  return marks;
}

const CONFIRMING: Words = {
  ja: '楽天市場が確認している注文です（楽天確認中）。',
  en: 'Rakuten Ichiba is looking into this order.',
};

function sayCaution(detail: string | null): Words {
  const name = detail === null ? null : cautionName(detail);
  return {
    ja: `楽天市場の注意表示があります${name === null ? '' : `：${saidIn(name, 'ja')}`}`,
    en: `Rakuten Ichiba marks the order with a caution${name === null ? '' : `: ${saidIn(name, 'en')}`}`,
  };
}

const FIELDS = {
  status: { ja: '注文進捗ステータス', en: 'order progress' },
  payment: { ja: '支払方法コード', en: 'payment method code' },
  shippingTerm: { ja: 'お届け時間帯', en: 'delivery time' },
  carrier: { ja: '配送会社', en: 'carrier' },
  taxRate: { ja: '税率', en: 'tax rate' },
} as const;

/** A code with the name that the mall gives it. */
function named(code: string | number, name: string | null): string {
  return name === null ? String(code) : `${code} ${name}`;
}

/** Codes that we do not know, each once. */
export function listUnmapped(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  const mark = (code: string, what: Words, value: string | number) => {
    const message = sayUnknown(NAME, what, value);
    if (!marks.some((known) => saidIn(known.message, 'ja') === message.ja)) marks.push({ code, message });
  };
  if (statusMeaning(wire.orderProgress) === undefined) {
    mark('unknown-status', FIELDS.status, wire.orderProgress);
  }
  const { settlementMethodCode = null, settlementMethod = null } = wire.SettlementModel ?? {};
  if (settlementMethodCode !== null && paymentMeaning(settlementMethodCode) === undefined) {
    mark('unmapped-payment-method', FIELDS.payment, named(settlementMethodCode, settlementMethod));
  }
  if (isUnknownTerm(wire.shippingTerm)) {
    mark('unmapped-shipping-term', FIELDS.shippingTerm, String(wire.shippingTerm));
  }
  for (const { ShippingModelList, ItemModelList } of wire.PackageModelList) {
    for (const { deliveryCompany: company, deliveryCompanyName: name } of ShippingModelList) {
      if (company === null || companyOf(company) !== undefined) continue;
      mark('unmapped-carrier', FIELDS.carrier, named(company, name));
    }
    for (const { taxRate } of ItemModelList) markTaxRate(taxRate);
  }
  for (const { taxRate } of wire.TaxSummaryModelList) markTaxRate(taxRate);

  function markTaxRate(rate: number | null | undefined): void {
    if (typeof rate === 'number' && taxRateOf(rate) === null) {
      mark('unmapped-tax-rate', FIELDS.taxRate, rate);
    }
  }
  return marks;
}
