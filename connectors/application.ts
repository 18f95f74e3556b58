import type { Words } from './words.ts';

/** One thing that the seller fills in. */
export type ApplicationField = {
  readonly name: string;
  readonly label: Words;
  readonly help: Words;
  /** A `box` is `on` or empty. */
  readonly kind: 'text' | 'email' | 'url' | 'box';
  readonly placeholder?: string;
  /** What it starts as, until the seller says otherwise. */
  readonly startsAs?: 'account-name' | 'caller-name' | 'caller-email';
  /** A setting of the shop that says it already; goes before `startsAs`. */
  readonly setting?: string;
  /** Pure: what is wrong with it, and what to do; `null` = nothing. */
  check(value: string): Words | null;
};

/** What the seller filled in, by field; every field of the application is there. */
export type ApplicationFacts = Readonly<Record<string, string>>;

/** One way to apply: who it is for, and the steps at the mall. */
export type ApplicationWay = {
  readonly id: string;
  readonly title: Words;
  readonly lead: Words;
  /** Where the mall's form is, if it has an address of its own. */
  readonly formUrl: string | null;
  readonly steps: readonly Words[];
  /** Names of the fields that its answers are composed from. */
  readonly fields: readonly string[];
};

/** What to write where, in Japanese: it is for the mall. The label in English says only what the mall's own label means. */
export type ApplicationAnswer = {
  readonly label: Words;
  readonly value: string;
  readonly fault: Words | null;
};

/** How a seller asks the mall for its API, as far as the mall wants to be asked. */
export type Application = {
  readonly ways: readonly [ApplicationWay, ...ApplicationWay[]];
  readonly fields: readonly ApplicationField[];
  /** Without an answer for so many days, the mall is to be asked again. */
  readonly askAgainAfterDays: number;
  /** Pure: the answers of one way, in the order of the mall's form. */
  composeAnswers(wayId: string, facts: ApplicationFacts): readonly ApplicationAnswer[];
};
