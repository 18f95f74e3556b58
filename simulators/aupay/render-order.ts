import { toTokyoDay } from '../tokyo-time.ts';
import { renderLine } from './render-line.ts';
import type { Order, Person } from './shop/order.ts';
import { PAYMENTS } from './shop/payments.ts';
import { reckonAmounts, type Split, sumOf } from './shop/reckon-amounts.ts';
import { showDay, showMinute } from './tokyo-text.ts';
import { writeElement, type XmlContent } from './xml/write-xml.ts';

const AUTHORISATION_MS = 60 * 86_400_000;
type Fields = Readonly<Record<string, XmlContent>>;

const texts = new WeakMap<Order, string>();

/** The order's `orderInfo` as the API shows it; kept as long as the order does not change. */
export function readOrderText(order: Order): string {
  const kept = texts.get(order);
  if (kept !== undefined) return kept;
  const text = writeElement('orderInfo', showOrder(order));
  texts.set(order, text);
  return text;
}

/** As it is, unless it has been disguised. */
function showOrder(order: Order): Fields {
  const fields = renderOrder(order);
  const plain = order.isSparse ? withoutEmpty(fields) : fields;
  switch (order.disguise) {
    case null:
      return plain;
    case 'unreadable':
      return { ...plain, orderDate: undefined, detail: undefined };
    case 'unknown-status':
      return { ...plain, orderStatus: '検品中' };
    case 'new-field':
      return { ...plain, ecoPackage: { packageKind: 'paper', packageCount: 1 } };
  }
}

function renderOrder(order: Order): Fields {
  return {
    orderId: order.orderId,
    orderDate: showMinute(order.orderedAt),
    siteAndDevice: order.device,
    sellMethodSegment: order.releaseOn === null ? '1' : '2',
    releaseDate: order.releaseOn === null ? undefined : showDay(order.releaseOn),
    crossBorderEcTradeKbn: order.isCrossBorder ? 'R' : null,
    orderStatus: order.status,
    ...renderMark('contact', order.contactedAt),
    ...renderMark('authorization', order.authorisedAt),
    ...renderMark('payment', order.paidAt),
    ...renderMark('ship', order.shippedAt),
    ...renderMark('print', order.printedAt),
    ...renderMark('cancel', order.cancel?.at ?? null),
    cancelReason: order.cancel?.reason ?? null,
    cancelComment: order.cancel?.comment ?? null,
    ...renderPerson('orderer', order.orderer),
    mailAddress: order.relayMail,
    rawMailAddress: order.rawMail ?? undefined,
    nickname: order.nickname,
    ...renderPerson('sender', order.recipient),
    senderShopCd: order.pickupShop,
    settlementName: PAYMENTS[order.payment].name,
    secureSegment: order.payment === 'card' ? '1' : null,
    userComment: order.userComment,
    orderOption: order.orderOption,
    tradeRemarks: order.tradeRemarks,
    memo: order.memo,
    ...renderAmounts(order),
    ...renderGateway(order),
    deliveryName: order.deliveryName,
    deliveryMethodId: order.deliveryMethodId,
    deliveryId: null,
    deliveryRequestDay: order.deliveryRequest.on === null ? undefined : showDay(order.deliveryRequest.on),
    deliveryRequestTime: order.deliveryRequest.time ?? undefined,
    shippingDate: order.shipment === null ? null : showDay(order.shipment.on),
    shippingCarrier: order.shipment?.carrier ?? null,
    shippingNumber: order.shipment?.number ?? null,
    yamatoLnkMgtNo: null,
    elecReceiptIssueStatus: '0',
    elecReceiptIssueTimes: 0,
    detail: order.lines.map((line, index) => renderLine(line, order.orderId * 10 + index + 1)),
  };
}

/** `paymentStatus` and `paymentDate`. */
function renderMark(name: string, at: number | null): Fields {
  return { [`${name}Status`]: at === null ? 'N' : 'Y', [`${name}Date`]: at === null ? null : showMinute(at) };
}

function renderPerson(role: 'orderer' | 'sender', person: Person): Fields {
  return {
    [`${role}Name`]: person.name,
    [`${role}Kana`]: person.kana,
    [`${role}ZipCode`]: person.zipCode,
    [`${role}Address`]: person.address,
    [`${role}PhoneNumber1`]: person.phones[0] ?? null,
    [`${role}PhoneNumber2`]: person.phones[1] ?? null,
  };
}

function renderAmounts(order: Order): Fields {
  const amounts = reckonAmounts(order);
  const { premium, coupon } = order;
  return {
    ...renderSplit('totalSalePrice', amounts.sale),
    totalSaleUnit: amounts.saleUnit,
    postagePrice: order.postageYen,
    postagePriceTaxRate: 10,
    chargePrice: order.chargeYen,
    chargePriceTaxRate: 10,
    totalItemOptionPrice: amounts.optionYen,
    totalItemOptionPriceTaxRate: 10,
    totalGiftWrappingPrice: amounts.wrappingYen,
    totalGiftWrappingPriceTaxRate: 10,
    ...renderSplit('totalPrice', amounts.all),
    premiumMember: premium === null ? '0' : '1',
    premiumType: premium === null ? null : '1',
    premiumIssuePrice: premium === null ? 0 : premium.mallYen + premium.shopYen,
    premiumMallPrice: premium?.mallYen ?? 0,
    premiumShopPrice: premium?.shopYen ?? 0,
    pontapassCampaignApplyFlg: premium === null ? '0' : '1',
    ...renderSplit('couponTotalPrice', amounts.coupon),
    couponType: coupon?.type ?? null,
    couponKey: coupon?.key ?? null,
    ...renderSplit('usePoint', amounts.point),
    usePointCancel: 0,
    ...renderSplit('useAuPointPrice', amounts.auPoint),
    useAuPoint: sumOf(amounts.auPoint),
    useAuPointCancel: 0,
    ...renderSplit('requestPrice', amounts.request),
    requestTaxPriceNormalTax: Math.floor((amounts.request.normal * 10) / 110),
    requestTaxPriceReducedTax: Math.floor((amounts.request.reduced * 8) / 108),
    pointFixedDate: order.shippedAt === null ? null : showMinute(order.shippedAt),
    pointFixedStatus: order.shippedAt === null ? 'N' : 'Y',
  };
}

function renderGateway(order: Order): Fields {
  const { authorisedAt, payment } = order;
  if (authorisedAt === null) return { settleStatus: null, authoriTimelimitDate: null, pgResult: null };
  return {
    settleStatus: order.paidAt === null ? '1' : '2',
    authoriTimelimitDate: showDay(toTokyoDay(authorisedAt + AUTHORISATION_MS)),
    pgResult: 0,
    pgResponseCode: null,
    pgResponseDetail: null,
    pgOrderId: `PG${order.orderId}`,
    ...renderSplit('pgRequestPrice', reckonAmounts(order).request),
    cardJadgement: payment === 'card' ? 'OK' : null,
  };
}

/** The sum, and its part for each tax rate. */
function renderSplit(name: string, split: Split): Fields {
  return {
    [name]: sumOf(split),
    [`${name}NormalTax`]: split.normal,
    [`${name}ReducedTax`]: split.reduced,
    [`${name}NoTax`]: split.none,
  };
}

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
}
