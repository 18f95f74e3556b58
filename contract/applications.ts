import { z } from 'zod';
import { day, idParams } from './fields.ts';
import { defineRoute } from './route.ts';

const state = z.enum(['not-applied', 'applied', 'issued']);

/** How a shop's request for its mall's API stands, in short. */
export const applicationMark = z.object({
  state,
  appliedOn: day.nullable(),
  /** Days since it was sent in, while its answer is awaited. */
  daysSince: z.int().nullable(),
  /** The mall has been silent for so long that it should be asked again. */
  remind: z.boolean(),
});
export type ApplicationMark = z.infer<typeof applicationMark>;

const application = applicationMark
  .extend({
    issuedOn: day.nullable(),
    /** Nobody said so: the connection test met the mall. */
    issuedByTest: z.boolean(),
    remindOn: day.nullable(),
    ways: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        lead: z.string(),
        formUrl: z.string().nullable(),
        steps: z.array(z.string()),
      }),
    ),
    way: z.string(),
    /** Those that the answers of this way are composed from. */
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        help: z.string(),
        /** A `box` is `on` or empty. */
        kind: z.enum(['text', 'email', 'url', 'box']),
        placeholder: z.string().nullable(),
        fault: z.string().nullable(),
      }),
    ),
    facts: z.record(z.string(), z.string()),
    /** Always in Japanese, as they go to the mall; `meaning` explains the label to who reads English. */
    answers: z.array(
      z.object({
        label: z.string(),
        meaning: z.string().nullable(),
        value: z.string(),
        fault: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Application' });
export type Application = z.infer<typeof application>;

export const getApplication = defineRoute({
  id: 'getApplication',
  method: 'get',
  path: '/shops/{id}/application',
  summary: 'What to write to the mall to be given its API, and how far that has come',
  permission: 'viewer',
  params: idParams,
  answers: { 200: application },
});

export const updateApplication = defineRoute({
  id: 'updateApplication',
  method: 'patch',
  path: '/shops/{id}/application',
  summary: 'Fill in, or say that it was sent in or answered; days not in the future',
  permission: 'staff',
  params: idParams,
  body: z.strictObject({
    way: z.string().max(40).optional(),
    /** Merged by field; `null` = as it was at first. */
    facts: z.record(z.string().max(40), z.string().max(500).nullable()).optional(),
    state: state.optional(),
    appliedOn: day.optional(),
    issuedOn: day.optional(),
  }),
  answers: { 200: application },
});
