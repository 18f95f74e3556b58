/** What a guard found. `output` is shown when it failed; `note` always. */
export type Verdict = { readonly passed: boolean; readonly output: string; readonly note?: string };

/** One static check of the repository. */
export type Guard = { readonly name: string; readonly run: () => Promise<Verdict> };

/** How many passed and failed in one step. */
export type Tally = { readonly passed: number; readonly failed: number };
