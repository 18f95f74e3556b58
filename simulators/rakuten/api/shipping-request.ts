import { z } from 'zod';
import { DELIVERY_COMPANIES } from '../order/codes.ts';
import { isCalendarDay } from '../order/rakuten-time.ts';
import { flag, whole } from './read-request.ts';

export const MOST_RECORDS_OF_A_BASKET = 20;
const MOST_RECORDS = 151;
const LONGEST_NUMBER = 120;

/** Characters that not every machine of the day could show: circled and Roman numerals, ligatures, anything beyond the basic plane. */
const MACHINE_DEPENDENT =
  /[\p{Cc}\u2116\u2121\u2160-\u217b\u2460-\u24ff\u2776-\u2793\u3220-\u33ff]|[\u{10000}-\u{10ffff}]/u;

const recordSchema = z.object({
  shippingDetailId: whole.nullish(),
  deliveryCompany: z
    .string()
    .refine((code) => Object.hasOwn(DELIVERY_COMPANIES, code))
    .nullish(),
  shippingNumber: z
    .string()
    .max(LONGEST_NUMBER)
    .refine((number) => !MACHINE_DEPENDENT.test(number))
    .nullish(),
  shippingDate: z.union([z.literal(''), z.string().refine(isCalendarDay)]).nullish(),
  shippingDeleteFlag: flag.nullish(),
});
export type AskedRecord = z.output<typeof recordSchema>;

const basketSchema = z.object({
  basketId: whole,
  ShippingModelList: z.array(recordSchema).min(1).max(MOST_RECORDS_OF_A_BASKET),
});

export const shippingSchema = z
  .object({ orderNumber: z.string().min(1), BasketidModelList: z.array(basketSchema).min(1) })
  .check((context) => {
    const records = context.value.BasketidModelList.flatMap(({ ShippingModelList }) => ShippingModelList);
    if (records.length <= MOST_RECORDS) return;
    context.issues.push({ code: 'custom', path: ['BasketidModelList'], input: context.value });
  });
export type ShippingRequest = z.output<typeof shippingSchema>;

const countable = z.object({
  BasketidModelList: z.array(
    z.object({ ShippingModelList: z.array(z.unknown()).catch([]) }).catch({ ShippingModelList: [] }),
  ),
});

/** Records are numbered from 1 through the whole request. */
export function placeOfRecord(path: readonly PropertyKey[], body: unknown): { readonly dataNumber?: number } {
  const [, basket, , record] = path;
  const parsed = countable.safeParse(body);
  if (typeof basket !== 'number' || typeof record !== 'number' || !parsed.success) return {};
  const before = parsed.data.BasketidModelList.slice(0, basket);
  return {
    dataNumber: before.reduce((sum, { ShippingModelList }) => sum + ShippingModelList.length, 1 + record),
  };
}
