import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { Caller, Language } from './caller.ts';

/** What a handler works with: one transaction of the caller's account, committed when it returns. */
export type Work = {
  readonly context: Context;
  readonly tx: AccountTx;
  readonly caller: Caller;
  readonly language: Language;
};
