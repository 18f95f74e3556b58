import type { MallMark } from '@matome/domain/orders/mall-order.ts';
import { companyOf } from './carriers.ts';
import { cautionName, paymentMeaning, statusMeaning, taxRateOf } from './codes.ts';
import { isUnknownTerm } from './delivery-request.ts';
import { isGiftUnfilled } from './persons.ts';
import type { WireOrder } from './wire.ts';

const DO_NOT_SHIP = 2;

/** Why this order must not be shipped now, by Rakuten itself. Waiting states are part of the status and not repeated here. */
export function listHolds(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  if (wire.rakutenConfirmFlag) {
    marks.push({ code: 'rakuten-confirming', message: '楽天市場が確認している注文です（楽天確認中）。' });
  }
  if (wire.cautionDisplayType === DO_NOT_SHIP) {
    const detail = wire.cautionDisplayDetailType;
    const words = detail === null ? '' : `：${cautionName(detail)}`;
    marks.push({ code: 'caution', message: `楽天市場の注意表示があります${words}` });
  }
  if (wire.PackageModelList.some((basket) => !basket.packageDeleteFlag && isGiftUnfilled(basket))) {
    marks.push({
      code: 'social-gift-unfilled',
      message: 'ソーシャルギフトの受取人が、まだお届け先を入力していません。',
    });
  }
  return marks;
}

/** Codes that we do not know, each once. */
export function listUnmapped(wire: WireOrder): readonly MallMark[] {
  const marks: MallMark[] = [];
  const mark = (code: string, words: string) => {
    const message = `${words}は未対応です。`;
    if (!marks.some((known) => known.message === message)) marks.push({ code, message });
  };
  if (statusMeaning(wire.orderProgress) === undefined) {
    mark('unknown-status', `楽天市場の注文進捗ステータス「${wire.orderProgress}」`);
  }
  const { settlementMethodCode = null, settlementMethod = null } = wire.SettlementModel ?? {};
  if (settlementMethodCode !== null && paymentMeaning(settlementMethodCode) === undefined) {
    const name = settlementMethod === null ? '' : `（${settlementMethod}）`;
    mark('unmapped-payment-method', `楽天市場の支払方法コード「${settlementMethodCode}」${name}`);
  }
  if (isUnknownTerm(wire.shippingTerm)) {
    mark('unmapped-shipping-term', `楽天市場のお届け時間帯「${wire.shippingTerm}」`);
  }
  for (const { ShippingModelList, ItemModelList } of wire.PackageModelList) {
    for (const { deliveryCompany: company, deliveryCompanyName: name } of ShippingModelList) {
      if (company === null || companyOf(company) !== undefined) continue;
      mark('unmapped-carrier', `楽天市場の配送会社「${company}」${name === null ? '' : `（${name}）`}`);
    }
    for (const { taxRate } of ItemModelList) markTaxRate(taxRate);
  }
  for (const { taxRate } of wire.TaxSummaryModelList) markTaxRate(taxRate);

  function markTaxRate(rate: number | null | undefined): void {
    if (typeof rate === 'number' && taxRateOf(rate) === null) {
      mark('unmapped-tax-rate', `楽天市場の税率「${rate}」`);
    }
  }
  return marks;
}
