import { enApplication } from './en-application.ts';
import { enAudit } from './en-audit.ts';
import { enBilling } from './en-billing.ts';
import { enCarriers } from './en-carriers.ts';
import { enContract } from './en-contract.ts';
import { enCsv } from './en-csv.ts';
import { enInvitation } from './en-invitation.ts';
import { enMail } from './en-mail.ts';
import { enMembers } from './en-members.ts';
import { enOperator } from './en-operator.ts';
import { enProfile } from './en-profile.ts';
import { enWebhooks } from './en-webhooks.ts';
import type { BackWords } from './words.ts';

/** The words of screens that few open often: they come when one of them is opened. */
export const enBack: BackWords = {
  application: enApplication,
  billing: enBilling,
  carriers: enCarriers,
  contract: enContract,
  audit: enAudit,
  csv: enCsv,
  mail: enMail,
  webhooks: enWebhooks,
  members: enMembers,
  profile: enProfile,
  invitation: enInvitation,
  operator: enOperator,
};
