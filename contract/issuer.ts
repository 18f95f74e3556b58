import { z } from 'zod';
import { defineRoute } from './route.ts';

const line = z.string().trim().max(200);
const fields = {
  name: line,
  /** `T` and 13 digits; `null` = not registered, and no paper looks like a qualified invoice. */
  registrationNumber: z.string().trim().max(20).nullable(),
  /** A corporation's number is checked by its first digit; a sole proprietor's cannot be. */
  isSoleProprietor: z.boolean(),
  postalCode: z.string().trim().max(10),
  address: line,
  phone: z.string().trim().max(30),
  email: z.union([z.literal(''), z.email().max(254)]),
  /** Where to pay to, line by line. */
  bankAccount: z.array(line.min(1)).max(6),
  note: z.string().trim().max(500),
};

/** Who sends the invoices. Without a name nothing is issued; what is due waits. */
export const issuer = z.object(fields).meta({ id: 'Issuer' });
export type IssuerAnswer = z.infer<typeof issuer>;

export const getIssuer = defineRoute({
  id: 'getIssuer',
  method: 'get',
  path: '/operator/issuer',
  summary: 'Who sends the invoices, as on the paper',
  permission: 'operator',
  answers: { 200: issuer },
});

export const updateIssuer = defineRoute({
  id: 'updateIssuer',
  method: 'patch',
  path: '/operator/issuer',
  summary: 'Set who sends the invoices; invoices that are there stay as they are',
  permission: 'operator',
  body: z.strictObject(fields).partial(),
  answers: { 200: issuer },
});
