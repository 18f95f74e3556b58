import type { Generated } from 'kysely';

export type EnquiryTables = {
  enquiry: {
    account_id: string;
    id: string;
    topic: 'api-option' | 'billing' | 'other';
    state: 'open' | 'answered' | 'closed';
    subject: Buffer;
    created_at: Date;
    moved_at: Date;
    unread_by_members: Generated<boolean>;
    unread_by_operators: Generated<boolean>;
  };
  enquiry_message: {
    account_id: string;
    enquiry_id: string;
    id: string;
    at: Date;
    side: 'member' | 'operator';
    who_name: string;
    body: Buffer;
  };
};
