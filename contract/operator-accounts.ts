import { z } from 'zod';
import { day, id, idParams, instant, listOf, paging } from './fields.ts';
import { shopHealth } from './health.ts';
import { defineRoute } from './route.ts';

const accountState = z.enum(['open', 'suspended', 'being-made']);
const apiOptionState = z.enum(['none', 'requested', 'active', 'ending']);
const shopState = shopHealth.shape.state;
const count = z.int();

/** What an operator sees of an account: how it does, and never what is in its orders. */
export const operatorAccount = z
  .object({
    id,
    company: z.string(),
    demo: z.boolean(),
    state: accountState,
    createdAt: instant,
    members: count,
    /** Of the members that are signed in. */
    lastSignInAt: instant.nullable(),
    /** Somebody was there, or a mall was fetched from. */
    lastActivityAt: instant.nullable(),
    shops: z.object({
      count,
      byMall: z.array(z.object({ mall: z.string(), mallName: z.string(), count })),
      /** Of the shop that does worst; `null` = there is none. */
      worst: shopState.nullable(),
    }),
    orders: z.object({
      total: count,
      /** By built-in status; those of the account's own stand together as `own`. */
      byStatus: z.array(z.object({ status: z.string(), count })),
    }),
    apiOption: z.object({ state: apiOptionState, requestedAt: instant.nullable() }),
  })
  .meta({ id: 'OperatorAccount' });
export type OperatorAccount = z.infer<typeof operatorAccount>;

const operatorShop = z.object({
  id,
  mall: z.string(),
  mallName: z.string(),
  name: z.string(),
  state: shopState,
  autoImport: z.boolean(),
  autoExport: z.boolean(),
  lastSuccessAt: instant.nullable(),
  /** Our own sentence about the code; the mall's words stay with the account. */
  lastFailure: z.object({ at: instant, code: z.string(), message: z.string() }).nullable(),
  nextImportAt: instant.nullable(),
  credentialsExpireAt: instant.nullable(),
  waiting: count,
  refused: count,
  uncertain: count,
});
export type OperatorShop = z.infer<typeof operatorShop>;

export const operatorAccountDetail = operatorAccount
  .extend({
    /** Whom to write to. */
    owners: z.array(z.object({ name: z.string(), email: z.string() })),
    suspended: z
      .object({ at: instant, reason: z.string().nullable(), contact: z.string().nullable() })
      .nullable(),
    shopList: z.array(operatorShop),
    contract: z
      .object({
        requestedAt: instant,
        requestedBy: z.string(),
        initialFeeYen: z.int(),
        monthlyFeeYen: z.int(),
        activeFrom: day.nullable(),
        endsOn: day.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'OperatorAccountDetail' });
export type OperatorAccountDetail = z.infer<typeof operatorAccountDetail>;

export const listOperatorAccounts = defineRoute({
  id: 'listOperatorAccounts',
  method: 'get',
  path: '/operator/accounts',
  summary: 'Accounts of this installation, newest first',
  permission: 'operator',
  query: z.strictObject({
    ...paging,
    /** A part of the company’s name, of a member’s e-mail address, or an id. */
    q: z.string().trim().min(1).max(100).optional(),
    state: accountState.optional(),
    apiOption: apiOptionState.optional(),
  }),
  answers: { 200: listOf(operatorAccount) },
});

export const getOperatorAccount = defineRoute({
  id: 'getOperatorAccount',
  method: 'get',
  path: '/operator/accounts/{id}',
  summary: 'How one account does: its shops, its contract',
  permission: 'operator',
  params: idParams,
  answers: { 200: operatorAccountDetail },
});

export const suspendAccount = defineRoute({
  id: 'suspendAccount',
  method: 'post',
  path: '/operator/accounts/{id}/suspend',
  summary: 'Nobody gets in, nothing is fetched or sent; all of it stays',
  permission: 'operator',
  params: idParams,
  body: z.strictObject({
    /** Shown to the members of the account. */
    reason: z.string().trim().min(1).max(500),
    /** Whom they may ask. */
    contact: z.string().trim().max(200).optional(),
  }),
  answers: { 200: operatorAccountDetail },
});

export const resumeAccount = defineRoute({
  id: 'resumeAccount',
  method: 'post',
  path: '/operator/accounts/{id}/resume',
  summary: 'Everything goes on where it stopped',
  permission: 'operator',
  params: idParams,
  answers: { 200: operatorAccountDetail },
});
