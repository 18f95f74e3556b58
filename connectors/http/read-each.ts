import type { Look } from '../mall.ts';
import { MallError } from '../mall-error.ts';

/** For a mall that shows one order a request: one look after the other. What is wrong with one order alone is its look. */
export async function readEach(
  mallOrderNos: readonly string[],
  readOne: (mallOrderNo: string) => Promise<Look>,
): Promise<readonly Look[]> {
  return Promise.all(mallOrderNos.map((mallOrderNo) => readOne(mallOrderNo).catch(asLook)));
}

function asLook(error: unknown): MallError {
  if (error instanceof MallError && (error.kind === 'unreadable' || error.kind === 'refused')) return error;
  throw error;
}
