import type { jaMail } from './ja-mail.ts';

export const enMail: typeof jaMail = {
  lead: 'What is sent to you. Nobody else’s choice changes.',
  own: 'What you are told',
  to: (email) => `Sent to ${email}`,
  topics: {
    'shop-failing': {
      title: 'Outages of shops',
      body: 'A shop is paused, nothing was fetched for 15 minutes, all is well again',
    },
    'credentials-expiring': {
      title: 'Credentials that run out',
      body: '14, 7, 3 and 1 days before, and when they have',
    },
    'uncertain-notice': {
      title: 'Notices that need a look',
      body: 'Unknown for an hour whether the mall got it (one mail each 30 minutes at most)',
    },
    'webhook-disabled': {
      title: 'Webhooks that were stopped',
      body: 'The receiver is gone, or failed for three days',
    },
    contract: {
      title: 'Contract and invoices',
      body: 'The API option begins or ends; an invoice was issued; an enquiry was answered',
    },
  },
  saved: 'Your choice was saved',
  trial: 'Send a trial',
  trialSent: (email) => `Sent to ${email}. If it does not arrive, look among the junk mail, too.`,
  trialWaiting: 'It could not be sent. It will be tried again by itself.',
  trialFailed: 'It could not be sent.',
  serverSaid: (words) => `The mail server said: ${words}`,
  unavailableTitle: 'Mail is not set up',
  unavailableBody:
    'No mail server is set up here, so no notices are sent. Whoever runs this installation can set one up with the environment variable SMTP_URL.',
  sent: 'Mails',
  sentLead: 'The latest of the whole account. Their text is deleted once they have gone out.',
  kind: 'Kind',
  recipient: 'To',
  state: 'State',
  at: 'When',
  kinds: {
    'shop-failing': 'Outage',
    'shop-well': 'Outage over',
    'credentials-expiring': 'Credentials run out',
    'uncertain-notice': 'Notice needs a look',
    'webhook-disabled': 'Webhook stopped',
    'contract-approved': 'API option begins',
    'contract-ending': 'API option will end',
    'contract-lapsed': 'API option ended',
    'enquiry-answered': 'Answer to an enquiry',
    'invoice-issued': 'Invoice',
    invitation: 'Invitation',
    'password-reset': 'New password',
    trial: 'Trial',
  },
  states: { queued: 'Waiting', sent: 'Sent', failed: 'Not sent' },
  tries: (n) => (n === 1 ? 'tried once' : `tried ${n} times`),
  none: 'There are no mails yet.',
  older: 'Show more',
};
