import { z } from 'zod';
import { applicationMark } from './applications.ts';
import { carrierRow } from './carriers.ts';
import { id, idParams, instant } from './fields.ts';
import { defineRoute } from './route.ts';

/** A setting is a text; a secret one is answered as `{"set": true}`, and sent back so it stays as it is. `null` empties it. */
const settingsIn = z.record(
  z.string().max(64),
  z.union([z.string().max(20_000), z.strictObject({ set: z.boolean() }), z.null()]),
);

export const connection = z.object({
  state: z.enum(['untested', 'ok', 'refused', 'failing']),
  checkedAt: instant.nullable(),
  detail: z.string().nullable(),
  code: z.string().nullable(),
});

export const shop = z
  .object({
    id,
    mall: z.string(),
    name: z.string(),
    settings: z.record(z.string(), z.union([z.string(), z.object({ set: z.boolean() }), z.null()])),
    importDays: z.int(),
    autoImport: z.boolean(),
    autoExport: z.boolean(),
    /** Why 自動書き出し stands still though its box is ticked. */
    autoExportStopped: z.literal('api-option-required').nullable(),
    /** Our carriers in the mall's codes, as they hold for this shop; empty where a mall takes no ship notice. */
    carriers: z.array(carrierRow.extend({ own: z.boolean() })),
    connection,
    credentialsExpireAt: instant.nullable(),
    /** Set while the shop is left alone because the mall refuses its credentials. */
    paused: z.object({ code: z.string(), message: z.string(), at: instant }).nullable(),
    /** `null` at a mall that is not asked for its API. */
    application: applicationMark.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Shop' });
export type Shop = z.infer<typeof shop>;

const name = z.string().trim().min(1).max(100);

export const createShop = defineRoute({
  id: 'createShop',
  method: 'post',
  path: '/shops',
  summary: 'Add a shop; credentials only by an owner',
  permission: 'staff',
  body: z.strictObject({ mall: z.string().max(40), name, settings: settingsIn.optional() }),
  answers: { 201: shop },
});

export const listShops = defineRoute({
  id: 'listShops',
  method: 'get',
  path: '/shops',
  summary: 'Shops of this account',
  permission: 'viewer',
  answers: { 200: z.object({ items: z.array(shop), nextCursor: z.string().nullable() }) },
});

export const getShop = defineRoute({
  id: 'getShop',
  method: 'get',
  path: '/shops/{id}',
  summary: 'One shop',
  permission: 'viewer',
  params: idParams,
  answers: { 200: shop },
});

export const updateShop = defineRoute({
  id: 'updateShop',
  method: 'patch',
  path: '/shops/{id}',
  summary: 'Change settings of a shop; starts a connection test when credentials change',
  permission: 'staff',
  params: idParams,
  body: z.strictObject({
    name: name.optional(),
    settings: settingsIn.optional(),
    /** The shop's own rows, all of them; the mall's defaults hold for the rest. */
    carriers: z.array(carrierRow).max(100).optional(),
    importDays: z.int().min(1).max(60).optional(),
    autoImport: z.boolean().optional(),
    autoExport: z.boolean().optional(),
  }),
  answers: { 200: shop },
});

export const deleteShop = defineRoute({
  id: 'deleteShop',
  method: 'delete',
  path: '/shops/{id}',
  summary: 'Remove a shop and its credentials; its orders stay',
  permission: 'owner',
  params: idParams,
  answers: { 204: null },
});

export const testConnection = defineRoute({
  id: 'testConnection',
  method: 'post',
  path: '/shops/{id}/connection-test',
  summary: 'Sign in to the mall now and say what was found (at most 10 s)',
  permission: 'staff',
  params: idParams,
  answers: {
    200: z.object({
      state: z.enum(['ok', 'refused', 'failing']),
      detail: z.string(),
      code: z.string(),
      accountType: z.string().optional(),
    }),
  },
});
