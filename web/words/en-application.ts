import type { Words } from './words.ts';

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

export const enApplication: Words['application'] = {
  title: 'API application',
  hint: (mall) =>
    `${mall} opens its API to shops that apply and are approved. The texts to send are prepared here.`,
  states: { 'not-applied': 'Not applied', applied: 'Applied', issued: 'Issued' },
  settled: 'Connected, so there is no need to apply',
  open: 'Open',
  fold: 'Fold',
  way: 'Way to apply',
  steps: 'How to apply',
  openForm: 'Open the enquiry form',
  fields: 'Fields to check',
  fieldsHint: 'What you enter is saved by itself and goes into the texts below.',
  answers: 'Texts for the application',
  answersHint: 'Copy and paste them field by field. They stay in Japanese.',
  copyOf: (label) => `Copy ${label}`,
  copyAll: 'Copy all',
  progress: 'Progress',
  appliedOn: 'Applied on',
  issuedOn: 'Issued on',
  apply: 'I have applied',
  issue: 'It was issued',
  backToNone: 'Back to “not applied”',
  backToApplied: 'Back to “applied”',
  byTest: 'Marked as issued by itself, because the connection worked.',
  waiting: (n, mall) =>
    n === 0
      ? `Applied today. Please wait to hear from ${mall}.`
      : `Applied ${days(n)} ago. Please wait to hear from ${mall}.`,
  waitingUntil: (day) => `If nothing has come by ${day}, you will be told here.`,
  askAgain: (n, mall) => `Applied ${days(n)} ago. If nothing has come yet, please ask ${mall} again.`,
  markWaiting: (n) => (n === 0 ? 'API applied for today' : `API applied for ${days(n)} ago`),
  markAskAgain: (n) => `API applied for ${days(n)} ago – ask again`,
};
