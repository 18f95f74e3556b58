import { jaApplication } from './ja-application.ts';
import { jaAudit } from './ja-audit.ts';
import { jaBilling } from './ja-billing.ts';
import { jaCarriers } from './ja-carriers.ts';
import { jaContract } from './ja-contract.ts';
import { jaCsv } from './ja-csv.ts';
import { jaInvitation } from './ja-invitation.ts';
import { jaMail } from './ja-mail.ts';
import { jaMembers } from './ja-members.ts';
import { jaOperator } from './ja-operator.ts';
import { jaProfile } from './ja-profile.ts';
import { jaWebhooks } from './ja-webhooks.ts';

/** The words of screens that few open often: they come when one of them is opened. */
export const jaBack = {
  application: jaApplication,
  billing: jaBilling,
  carriers: jaCarriers,
  contract: jaContract,
  audit: jaAudit,
  csv: jaCsv,
  mail: jaMail,
  webhooks: jaWebhooks,
  members: jaMembers,
  profile: jaProfile,
  invitation: jaInvitation,
  operator: jaOperator,
};
