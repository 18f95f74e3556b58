import { REQUEST_PROBLEMS } from './problem-words/request-problems.ts';
import { ACCOUNT_PROBLEMS } from './problem-words/account-problems.ts';
import { CONTRACT_PROBLEMS } from './problem-words/contract-problems.ts';
import { NOTICE_PROBLEMS } from './problem-words/notice-problems.ts';
import { CSV_PROBLEMS } from './problem-words/csv-problems.ts';
import { ORDER_PROBLEMS } from './problem-words/order-problems.ts';

/** The one table from a refusal to its HTTP status and words. */
export const PROBLEMS = {
  ...REQUEST_PROBLEMS,
  ...ACCOUNT_PROBLEMS,
  ...CONTRACT_PROBLEMS,
  ...NOTICE_PROBLEMS,
  ...CSV_PROBLEMS,
  ...ORDER_PROBLEMS,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
