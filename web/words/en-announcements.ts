import type { jaAnnouncements } from './ja-announcements.ts';

export const enAnnouncements: typeof jaAnnouncements = {
  region: 'Announcements of the operator',
  close: (title) => `Close “${title}”`,
  levels: { info: 'Notice', warning: 'Warning' },
  until: (at) => `until ${at}`,
  suspendedTitle: 'This account is suspended',
  suspendedBody: 'Nothing was deleted. Once it is resumed, fetching and sending go on by themselves.',
  suspendedWords: 'From the operator',
  suspendedRetry: 'Look again',
  toConsole: 'To the operator console',
};
