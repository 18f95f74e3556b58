import { z } from 'zod';
import { day, idParams, instant } from './fields.ts';
import { defineRoute } from './route.ts';

export const contract = z
  .object({
    apiOption: z.object({
      /** `requested`: the operator has not approved it yet. `ending`: good to the end of `endsOn`. */
      state: z.enum(['none', 'requested', 'active', 'ending']),
      requestedAt: instant.nullable(),
      activeFrom: day.nullable(),
      endsOn: day.nullable(),
      /** The last day, were it ended now; `null` where there is nothing to end. */
      wouldEndOn: day.nullable(),
      /** Tax excluded: as agreed, or what would be agreed to now. */
      initialFeeYen: z.int(),
      monthlyFeeYen: z.int(),
    }),
  })
  .meta({ id: 'Contract' });
export type Contract = z.infer<typeof contract>;

export const getContract = defineRoute({
  id: 'getContract',
  method: 'get',
  path: '/contract',
  summary: 'The contract of this account: the API option',
  permission: 'viewer',
  answers: { 200: contract },
});

export const applyForApiOption = defineRoute({
  id: 'applyForApiOption',
  method: 'post',
  path: '/contract/api-option',
  summary: 'Apply for the API option; while it is ending, take the end back',
  permission: 'owner',
  answers: { 201: contract },
});

export const endApiOption = defineRoute({
  id: 'endApiOption',
  method: 'delete',
  path: '/contract/api-option',
  summary: 'End the API option with this month, or withdraw the application',
  permission: 'owner',
  answers: { 200: contract },
});

export const operateApiOption = defineRoute({
  id: 'operateApiOption',
  method: 'post',
  path: '/operator/accounts/{id}/api-option',
  summary: 'Activate an account’s API option from today, or end it at once or with a day',
  permission: 'operator',
  params: idParams,
  body: z.strictObject({
    action: z.enum(['activate', 'end']),
    /** The last day it is good for, with `end`: today or later. Absent = it is over at once. */
    on: day.optional(),
  }),
  answers: { 200: contract },
});
