import type { HttpBindings } from '@hono/node-server';
import type { JournalEntry } from './journal.ts';

/** What every request to a simulated mall carries on its way. */
export interface MallEnv {
  Bindings: HttpBindings;
  Variables: {
    entry: JournalEntry;
    /** The request's body, read once. */
    bodyText: string;
    /** The moment at which the mall acts, by the mall's clock, in ms. */
    at: number;
  };
}
