import type { World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import type { FieldList } from './fields.ts';

/** A parameter that the mall does not take. */
const WRONG_PARAMETER = 'od90101';
const NAMED_FIELD = /Request Parameter Error\s*:\s*(\w+)/iu;

/** Sends a request that names fields, and again without a field that the mall does not know. */
export type AskFields = <T>(send: (fields: string) => Promise<T>) => Promise<T>;

/**
 * One unknown name makes the mall refuse the whole call, for every order. A field that it has withdrawn is left out from then on,
 * unless an order could not be read without it.
 */
export function createFieldAsker(fields: FieldList, world: World): AskFields {
  let { asked } = fields;
  return async (send) => {
    for (;;) {
      const sent = asked;
      try {
        return await send(sent.join(','));
      } catch (error) {
        const unknown = unknownFieldOf(error);
        if (unknown === null || !sent.includes(unknown) || fields.essential.has(unknown)) throw error;
        world.log('yahoo-field-unknown', { field: unknown });
        asked = asked.filter((field) => field !== unknown);
      }
    }
  };
}

function unknownFieldOf(error: unknown): string | null {
  if (!(error instanceof MallError) || error.code !== WRONG_PARAMETER) return null;
  return NAMED_FIELD.exec(error.message)?.[1] ?? null;
}
