import { z } from 'zod';
import { id, idParams, instant, listOf, paging } from './fields.ts';
import { defineRoute } from './route.ts';

export const enquiryTopic = z.enum(['api-option', 'billing', 'other']);
export const enquiryState = z.enum(['open', 'answered', 'closed']);
const text = z.string().trim().min(1).max(5000);

/** `unread`: the other side said something that this side has not opened yet. */
export const enquiry = z
  .object({
    id,
    subject: z.string(),
    topic: enquiryTopic,
    state: enquiryState,
    createdAt: instant,
    updatedAt: instant,
    unread: z.boolean(),
  })
  .meta({ id: 'Enquiry' });
export type Enquiry = z.infer<typeof enquiry>;

const message = z.object({
  at: instant,
  from: z.enum(['member', 'operator']),
  name: z.string(),
  text: z.string(),
});
export const enquiryThread = enquiry.extend({ messages: z.array(message) }).meta({ id: 'EnquiryThread' });
export type EnquiryThread = z.infer<typeof enquiryThread>;

/** As the operator sees it. */
const ofAccount = { account: z.object({ id, name: z.string() }) };
export const operatorEnquiry = enquiry.extend(ofAccount).meta({ id: 'OperatorEnquiry' });
export const operatorThread = enquiryThread.extend(ofAccount).meta({ id: 'OperatorEnquiryThread' });

const withUnread = { unread: z.int() };
const said = z.strictObject({ text });
/** To open it again, or to close it. `answered` comes of an answer alone. */
const moved = z.strictObject({ state: z.enum(['open', 'closed']) });

export const listEnquiries = defineRoute({
  id: 'listEnquiries',
  method: 'get',
  path: '/enquiries',
  summary: 'Questions to the operator, the last moved first, and how many are unread',
  permission: 'staff',
  query: z.strictObject(paging),
  answers: { 200: listOf(enquiry).extend(withUnread) },
});

export const createEnquiry = defineRoute({
  id: 'createEnquiry',
  method: 'post',
  path: '/enquiries',
  summary: 'Ask the operator',
  permission: 'staff',
  body: z.strictObject({ subject: z.string().trim().min(1).max(100), topic: enquiryTopic, text }),
  answers: { 201: enquiryThread },
});

export const getEnquiry = defineRoute({
  id: 'getEnquiry',
  method: 'get',
  path: '/enquiries/{id}',
  summary: 'One question with all that was said',
  permission: 'staff',
  params: idParams,
  answers: { 200: enquiryThread },
});

export const addEnquiryMessage = defineRoute({
  id: 'addEnquiryMessage',
  method: 'post',
  path: '/enquiries/{id}/messages',
  summary: 'Say more; a closed question is open again',
  permission: 'staff',
  params: idParams,
  body: said,
  answers: { 201: enquiryThread },
});

export const updateEnquiry = defineRoute({
  id: 'updateEnquiry',
  method: 'patch',
  path: '/enquiries/{id}',
  summary: 'Close a question, or open it again',
  permission: 'staff',
  params: idParams,
  body: moved,
  answers: { 200: enquiryThread },
});

export const readEnquiry = defineRoute({
  id: 'readEnquiry',
  method: 'post',
  path: '/enquiries/{id}/read',
  summary: 'What was answered has been read',
  permission: 'staff',
  audit: false,
  params: idParams,
  answers: { 204: null },
});

export const listOperatorEnquiries = defineRoute({
  id: 'listOperatorEnquiries',
  method: 'get',
  path: '/operator/enquiries',
  summary: 'Questions of all accounts, the last moved first, and how many are unread',
  permission: 'operator',
  query: z.strictObject({ state: enquiryState.optional(), ...paging }),
  answers: { 200: listOf(operatorEnquiry).extend(withUnread) },
});

export const getOperatorEnquiry = defineRoute({
  id: 'getOperatorEnquiry',
  method: 'get',
  path: '/operator/enquiries/{id}',
  summary: 'One question of an account with all that was said',
  permission: 'operator',
  params: idParams,
  answers: { 200: operatorThread },
});

export const answerEnquiry = defineRoute({
  id: 'answerEnquiry',
  method: 'post',
  path: '/operator/enquiries/{id}/messages',
  summary: 'Answer a question',
  permission: 'operator',
  params: idParams,
  body: said,
  answers: { 201: operatorThread },
});

export const updateOperatorEnquiry = defineRoute({
  id: 'updateOperatorEnquiry',
  method: 'patch',
  path: '/operator/enquiries/{id}',
  summary: 'Close a question, or open it again',
  permission: 'operator',
  params: idParams,
  body: moved,
  answers: { 200: operatorThread },
});

export const readOperatorEnquiry = defineRoute({
  id: 'readOperatorEnquiry',
  method: 'post',
  path: '/operator/enquiries/{id}/read',
  summary: 'What was asked has been read',
  permission: 'operator',
  audit: false,
  params: idParams,
  answers: { 204: null },
});
