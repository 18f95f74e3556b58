import type { jaCredentials } from './ja-credentials.ts';

export const enCredentials: typeof jaCredentials = {
  expired: 'Expired',
  daysLeft: (n) => (n === 1 ? '1 day left' : `${n} days left`),
  expiresOn: (when) => `until ${when}`,
  renewHint: 'Enter and save a new value to renew it.',
  livesDays: (n) => `Expires ${n} days after it was issued; counted from when it is entered here.`,
  consentTitle: 'Consent at the mall',
  consentBody: 'The mall’s page opens. Once you consent, the refresh token is filled in and renewed.',
  consentDo: 'Open the consent page',
  consentNeedsSave: 'Save the fields above first.',
  consentWorking: 'Back from the mall. Testing the connection…',
  consentDone: 'Consent received. The result stands in the shop’s settings.',
  consentFailed: 'The consent could not be received',
  consentRefused: 'You did not consent at the mall. Please try again.',
  backToShops: 'To the shop settings',
};
