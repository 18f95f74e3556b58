import type { CallAnswer } from '../../app/call.ts';

export type Member = CallAnswer<'listMembers'>['items'][number];
