import { z } from 'zod';
import { DAY_MS } from '../../tokyo-time.ts';
import { DEFERRED_WHEN_SEARCHED, PROGRESSES, SETTLEMENT, SETTLEMENT_NAMES } from '../order/codes.ts';
import { readRakutenDatetime } from '../order/rakuten-time.ts';
import type { Message } from './message.ts';
import { flag, oneOf, optional, type Read, sayBadFormat, sayMissing, whole } from './read-request.ts';

export const HISTORY_DAYS = 730;
const LONGEST_PERIOD_DAYS = 63;
const MOST_PER_PAGE = 1000;
const KEYWORD_LENGTHS = [0, 1024, 127, 1000, 254, 254, 254, 40, 96, 400];

const datetime = z.string().transform((text, issues) => {
  const atMs = readRakutenDatetime(text);
  if (atMs !== null) return atMs;
  issues.addIssue({ code: 'custom' });
  return z.NEVER;
});
const settlements = [...Object.keys(SETTLEMENT_NAMES).map(Number), DEFERRED_WHEN_SEARCHED];

export const searchSchema = z.object({
  orderProgressList: optional(z.array(oneOf(PROGRESSES))),
  subStatusIdList: optional(z.array(whole)),
  dateType: oneOf([1, 2, 3, 4, 5, 6]),
  startDatetime: datetime,
  endDatetime: datetime,
  orderTypeList: optional(z.array(oneOf([1, 4, 5, 6]))),
  settlementMethod: optional(oneOf(settlements.filter((code) => code !== SETTLEMENT.points))),
  deliveryName: optional(z.string()),
  shippingDateBlankFlag: optional(flag),
  shippingNumberBlankFlag: optional(flag),
  searchKeywordType: optional(oneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])),
  searchKeyword: optional(z.string().trim()),
  mailSendType: optional(oneOf([0, 1, 2])),
  ordererMailAddress: optional(z.string()),
  phoneNumberType: optional(oneOf([1, 2])),
  phoneNumber: optional(z.string()),
  reserveNumber: optional(z.string()),
  purchaseSiteType: optional(oneOf([0, 1, 2, 3, 4])),
  asurakuFlag: optional(flag),
  couponUseFlag: optional(flag),
  drugFlag: optional(flag),
  oneDayOperationFlag: optional(flag),
  overseasFlag: optional(flag),
  PaginationRequestModel: optional(
    z.object({
      requestRecordsAmount: optional(whole.refine((amount) => amount >= 1 && amount <= MOST_PER_PAGE)),
      requestPage: optional(whole.refine((page) => page >= 1)),
      SortModelList: optional(
        z.array(z.object({ sortColumn: optional(oneOf([1])), sortDirection: optional(oneOf([1, 2])) })),
      ),
    }),
  ),
});
export type OrderSearch = z.output<typeof searchSchema>;

/** What no single field shows: the period, and fields that need one another. */
export function checkSearch(search: OrderSearch, at: number): Read<OrderSearch> {
  const refused = listFaults(search, at);
  return refused.length > 0 ? { refused } : { asked: search };
}

function listFaults(search: OrderSearch, at: number): Message[] {
  const { startDatetime, endDatetime, searchKeywordType, searchKeyword, phoneNumber } = search;
  const keywordType = searchKeywordType ?? 0;
  const statuses = search.orderProgressList ?? [];
  const isOutsideHistory = startDatetime < at - HISTORY_DAYS * DAY_MS;
  const isTooLong = endDatetime - startDatetime > LONGEST_PERIOD_DAYS * DAY_MS;
  const isKeywordTooLong = (searchKeyword ?? '').length > (KEYWORD_LENGTHS[keywordType] ?? 0);
  const wantsNoSubStatus = search.subStatusIdList?.includes(-1) === true;
  return [
    ...(isOutsideHistory ? [sayBadFormat('SEARCH_ORDER', 'startDatetime')] : []),
    ...(isTooLong || endDatetime < startDatetime ? [sayBadFormat('SEARCH_ORDER', 'endDatetime')] : []),
    ...(keywordType > 0 && !searchKeyword ? [sayMissing('SEARCH_ORDER', 'searchKeyword')] : []),
    ...(keywordType > 0 && isKeywordTooLong ? [sayBadFormat('SEARCH_ORDER', 'searchKeyword')] : []),
    ...(wantsNoSubStatus && statuses.length === 0 ? [sayMissing('SEARCH_ORDER', 'orderProgressList')] : []),
    ...(phoneNumber && !search.phoneNumberType ? [sayMissing('SEARCH_ORDER', 'phoneNumberType')] : []),
  ];
}
