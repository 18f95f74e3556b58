/** Our own codes on an instruction; every other one is the mall's. */

/** Taken back before it was sent. */
export const WITHDRAWN = 'withdrawn';
/** The mall knew it already. */
export const ALREADY_DONE = 'already-done';
/** The mall surely has it not, however often it was told. */
export const NO_ANSWER = 'no-answer';
