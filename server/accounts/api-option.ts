/** The account has the API option now (M13, M14). The one gate of everything that is written to malls by itself; by hand goes on without. */
export function hasApiOption(owner: { readonly apiOption: boolean }): boolean {
  return owner.apiOption;
}
