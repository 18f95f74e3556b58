import type { World } from './mall.ts';
import { openRakuma } from './rakuma/open-rakuma.ts';
import type { RakumaOptions } from './rakuma/options.ts';

/** Each mall's own options. */
export interface MallOptions {
  readonly rakuma?: RakumaOptions;
}

/** Every mall that can be simulated, by its id: one line each. */
export function openMalls(worldOf: (id: string) => World, options: MallOptions) {
  return {
    rakuma: openRakuma(worldOf('rakuma'), options.rakuma),
  };
}

export type Malls = ReturnType<typeof openMalls>;
