const STATES = ['open', 'suspended', 'being-made'] as const;
const OPTIONS = ['none', 'requested', 'active', 'ending'] as const;

/** What the list of accounts is narrowed to, as it stands in the address. */
export type AccountsSearch = {
  readonly q?: string;
  readonly state?: (typeof STATES)[number];
  readonly apiOption?: (typeof OPTIONS)[number];
};

export function readAccountsSearch(search: Record<string, unknown>): AccountsSearch {
  const state = STATES.find((known) => known === search['state']);
  const apiOption = OPTIONS.find((known) => known === search['apiOption']);
  const q = typeof search['q'] === 'string' ? search['q'].trim() : '';
  return {
    ...(q === '' ? {} : { q }),
    ...(state === undefined ? {} : { state }),
    ...(apiOption === undefined ? {} : { apiOption }),
  };
}

export const ACCOUNT_STATES = STATES;
export const API_OPTION_STATES = OPTIONS;
