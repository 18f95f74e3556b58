import type { mailKind } from '@matome/contract/mail.ts';
import type { Generated } from 'kysely';
import type { z } from 'zod';
import type { SaidColumnOrNull } from './column-types.ts';

export type MailState = 'queued' | 'sent' | 'failed';

export type MailTables = {
  mail: {
    account_id: string;
    id: string;
    kind: z.infer<typeof mailKind>;
    about: string | null;
    dedupe_key: string | null;
    recipient: Buffer;
    body: Buffer | null;
    state: MailState;
    attempts: Generated<number>;
    last_error: SaidColumnOrNull;
    queued_at: Date;
    ended_at: Date | null;
  };
  mail_choice: { account_id: string; member_id: string; topics: string[] };
};
