import type { Random } from '../../random.ts';
import { SETTLEMENT, SETTLEMENT_NAMES } from '../order/codes.ts';
import type { Settlement } from '../order/order-model.ts';

const COMMON = [
  ...Array.from({ length: 22 }, () => SETTLEMENT.creditCard),
  ...Array.from({ length: 4 }, () => SETTLEMENT.cashOnDelivery),
  ...Array.from({ length: 4 }, () => SETTLEMENT.deferred),
  SETTLEMENT.bankTransfer,
  SETTLEMENT.bankTransfer,
  SETTLEMENT.sevenEleven,
  SETTLEMENT.convenienceStore,
  SETTLEMENT.convenienceStore,
  SETTLEMENT.applePay,
  SETTLEMENT.applePay,
  SETTLEMENT.payPal,
  SETTLEMENT.alipay,
  SETTLEMENT.alipayChina,
  SETTLEMENT.invoice,
];

export function drawSettlement(random: Random): Settlement {
  const settlement = describeSettlement(random.pick(COMMON));
  if (settlement.settlementMethodCode !== SETTLEMENT.creditCard) return settlement;
  const isDivided = random.chance(0.08);
  return {
    ...settlement,
    cardName: random.pick(['VISA', 'Master Card', 'JCB', 'AMEX']),
    cardNumber: `XXXX-XXXX-XXXX-${String(random.integer(0, 9999)).padStart(4, '0')}`,
    cardOwner: 'TARO RAKUTEN',
    cardYm: `${random.integer(2027, 2031)}-${String(random.integer(1, 12)).padStart(2, '0')}`,
    cardPayType: isDivided ? 2 : random.pick([0, 0, 0, 1, 4]),
    cardInstallmentDesc: isDivided ? random.pick(['103', '106', '110', '124']) : null,
  };
}

/** A way of paying that names no card. */
export function describeSettlement(settlementMethodCode: number): Settlement {
  return {
    settlementMethodCode,
    settlementMethod: SETTLEMENT_NAMES[settlementMethodCode] ?? 'その他',
    rpaySettlementFlag: settlementMethodCode === SETTLEMENT.invoice ? 0 : 1,
    cardName: null,
    cardNumber: null,
    cardOwner: null,
    cardYm: null,
    cardPayType: null,
    cardInstallmentDesc: null,
  };
}
