import { z } from 'zod';
import { JAPAN } from '../shop/credentials.ts';
import { type Refusal, refuseInput } from './refuse.ts';

/** Those that public code is known to use; anything else goes as `Other` with a name. */
const CARRIER_CODES = [
  'YAMATO',
  'YamatoTransport',
  'SAGAWA',
  'SagawaExpress',
  'NITTSU',
  'NipponExpress',
  'JP_EXPRESS',
  'FEDEX_JP',
  'FedEx',
  'DHL',
  'UPS',
  'Other',
];

const filled = z.string().refine((text) => text.trim() !== '', 'must not be empty');
const bodySchema = z.object({
  marketplaceId: z.literal(JAPAN, 'is invalid for the order'),
  codCollectionMethod: z.literal('DirectPayment').optional(),
  packageDetail: z.object({
    packageReferenceId: z
      .string()
      .regex(/^0*[1-9]\d{0,17}$/, 'PackageReferenceId is invalid, must be a positive numeric value'),
    carrierCode: z.enum(CARRIER_CODES, 'is no carrier code of this marketplace'),
    carrierName: z.string().optional(),
    shippingMethod: z.string().optional(),
    trackingNumber: filled,
    shipDate: z.iso
      .datetime({ offset: true, error: 'must be a date and time of ISO 8601' })
      .transform((text) => Date.parse(text)),
    shipFromSupplySourceId: z.string().optional(),
    orderItems: z
      .array(
        z.object({
          orderItemId: filled,
          quantity: z.int().min(1),
          transparencyCodes: z.array(z.string()).optional(),
        }),
      )
      .min(1),
  }),
});
export type ShipmentBody = z.output<typeof bodySchema>;

/** Reads a confirmShipment body by the model: types first, then what each field may hold. */
export function readShipmentBody(body: unknown): ShipmentBody | { readonly refused: Refusal } {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const message = issue?.message ?? 'Invalid Input';
    const isWhole = message.startsWith('PackageReferenceId');
    return {
      refused: refuseInput(isWhole ? message : `${issue?.path.join('.') || 'payload'}: ${message}`),
    };
  }
  const { carrierCode, carrierName = '' } = parsed.data.packageDetail;
  if (carrierCode === 'Other' && carrierName.trim() === '')
    return { refused: refuseInput('carrierName is required when carrierCode is Other.') };
  return parsed.data;
}
