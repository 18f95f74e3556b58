import type { World } from './mall.ts';
import { openRakuma } from './rakuma/open-rakuma.ts';
import type { RakumaOptions } from './rakuma/options.ts';

/** Each mall's own options. */
export interface MallOptions {
  readonly rakuma?: RakumaOptions;
}

/** Every mall that can be simulated, by its id. */
export function openMalls(worldOf: (id: string) => World, options: MallOptions) {
  return {
    rakuma: openRakuma(worldOf('rakuma'), options.rakuma),
  };
}

/** Where each mall is found. */
export function locateMalls(base: string): { readonly [Id in keyof Malls]: string } {
  return {
    rakuma: `${base}/rakuma`,
  };
}

export type Malls = ReturnType<typeof openMalls>;
