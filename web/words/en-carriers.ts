import type { jaCarriers } from './ja-carriers.ts';

export const enCarriers: typeof jaCarriers = {
  title: 'Carriers',
  hint: (mall) =>
    `The code that ${mall} is told for each carrier. A shipment without one is not told, and says why.`,
  carrier: 'Carrier',
  method: 'Method',
  code: 'The mall’s code',
  anyMethod: 'Any',
  none: 'None (not told)',
  own: 'Changed',
  name: 'Carrier’s name to send',
  nameHint: 'A carrier’s name on the order goes first.',
  otherCode: 'Enter another code…',
  codeOf: (what) => `Code of ${what}`,
  nameOf: (what) => `Name to send for ${what}`,
  restore: 'Restore',
  restoreOf: (what) => `Restore ${what}`,
  add: 'Add a row for one method',
  addDo: 'Add',
  saved: 'Carriers saved',
};
