import type { Context } from '../context.ts';
import type { Audited } from './audit-store.ts';
import type { AccountTx, OperatorTx } from '../database/account-scope.ts';
import type { Caller, Language, Operator } from './caller.ts';

/** What a handler works with: one transaction of the caller's account, committed when it returns. */
export type Work = {
  readonly context: Context;
  readonly tx: AccountTx;
  readonly caller: Caller;
  readonly language: Language;
  /** What the audit log is to say of this call beside who, when and which: never a secret, never a buyer. */
  readonly note: (audited: Audited) => void;
};

/** What a handler of the operator works with: one transaction that sees every account, and no order. */
export type OperatorWork = {
  readonly context: Context;
  readonly tx: OperatorTx;
  readonly operator: Operator;
  readonly language: Language;
  readonly note: (audited: Audited) => void;
};
