import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Kept = {
  readonly malls: {
    readonly rakuma: {
      readonly journal: readonly {
        readonly effect: { readonly kind: string; readonly orderId: string; readonly body: unknown } | null;
      }[];
    };
  };
};

/** What the desk's own simulated mall, that of the demo accounts, was told: from the file it keeps between starts. */
export async function readDemoEffects(): Promise<
  readonly { kind: string; orderId: string; body: unknown }[]
> {
  const folder = process.env['MATOME_JOURNEY_DATA_DIR'] ?? '';
  const kept = JSON.parse(await readFile(join(folder, 'demo-malls.json'), 'utf8')) as Kept;
  return kept.malls.rakuma.journal.flatMap(({ effect }) => effect ?? []);
}
