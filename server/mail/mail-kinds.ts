import type { mailKind, mailTopic } from '@matome/contract/mail.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import type { z } from 'zod';

/** What a mail of each kind has to say. Never a buyer: no name, no order, no number of one. */
export type MailFacts = {
  /** A shop's mall refuses it (paused), or has failed for a while. */
  readonly 'shop-failing': {
    readonly shop: string;
    readonly mall: string;
    readonly since: Date;
    readonly paused: boolean;
    /** The mall's words, or ours. */
    readonly message: string;
    readonly shopId: string;
  };
  readonly 'shop-well': { readonly shop: string; readonly mall: string; readonly since: Date };
  readonly 'credentials-expiring': {
    readonly shop: string;
    readonly mall: string;
    readonly expiresOn: CalendarDay;
    /** `null` = they have run out. */
    readonly daysLeft: number | null;
    readonly shopId: string;
  };
  /** Told to the mall, no answer, and the mall does not say either: a person must look. */
  readonly 'uncertain-notice': { readonly shop: string; readonly mall: string; readonly count: number };
  readonly 'webhook-disabled': { readonly url: string; readonly because: 'gone' | 'failing' };
  readonly 'contract-approved': { readonly activeFrom: CalendarDay; readonly monthlyFeeYen: number };
  readonly 'contract-ending': { readonly endsOn: CalendarDay };
  readonly 'contract-lapsed': { readonly endedOn: CalendarDay };
  readonly 'enquiry-answered': { readonly enquiryId: string };
  readonly 'invoice-issued': {
    readonly number: string;
    /** `YYYY-MM`. */
    readonly month: string;
    readonly totalYen: number;
    readonly dueOn: CalendarDay | null;
  };
  readonly invitation: {
    readonly company: string;
    readonly invitedBy: string;
    readonly url: string;
    readonly expiresAt: Date;
  };
  readonly 'password-reset': { readonly url: string; readonly expiresAt: Date };
  readonly trial: { readonly company: string };
};

export type MailKind = z.infer<typeof mailKind>;

/** What a member chooses; a mail of no topic goes to whom it is addressed, always. */
export type MailTopic = z.infer<typeof mailTopic>;

export const TOPIC_OF: { readonly [K in MailKind]: MailTopic | null } = {
  'shop-failing': 'shop-failing',
  'shop-well': 'shop-failing',
  'credentials-expiring': 'credentials-expiring',
  'uncertain-notice': 'uncertain-notice',
  'webhook-disabled': 'webhook-disabled',
  'contract-approved': 'contract',
  'contract-ending': 'contract',
  'contract-lapsed': 'contract',
  'enquiry-answered': 'contract',
  'invoice-issued': 'contract',
  invitation: null,
  'password-reset': null,
  trial: null,
};
