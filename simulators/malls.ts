import { openAmazon } from './amazon/open-amazon.ts';
import { openAupay } from './aupay/open-aupay.ts';
import type { FrameOptions } from './frame/open-mall.ts';
import type { SimulatedMall, World } from './mall.ts';
import { openRakuma, type RakumaSimulator } from './rakuma/open-rakuma.ts';
import type { RakumaOptions } from './rakuma/options.ts';
import { openRakuten } from './rakuten/open-rakuten.ts';
import { openYahoo } from './yahoo/open-yahoo.ts';

/** Every mall of the common frame, by its id. A new one is a line here. */
const FRAMED: Readonly<Record<string, (world: World, options: FrameOptions) => SimulatedMall>> = {
  amazon: openAmazon,
  rakuten: openRakuten,
  yahoo: openYahoo,
  aupay: openAupay,
};

export interface MallOptions {
  readonly rakuma?: RakumaOptions;
  /** Of all other malls alike. */
  readonly framed?: FrameOptions;
}

export interface Malls extends Readonly<Record<string, SimulatedMall>> {
  readonly rakuma: RakumaSimulator;
}

/** Every mall that can be simulated, by its id. */
export function openMalls(worldOf: (id: string) => World, options: MallOptions): Malls {
  const framed = Object.entries(FRAMED).map(
    ([id, open]) => [id, open(worldOf(id), options.framed ?? {})] as const,
  );
  return { ...Object.fromEntries(framed), rakuma: openRakuma(worldOf('rakuma'), options.rakuma) };
}

/** Where each mall is found. */
export function locateMalls(base: string): Readonly<Record<string, string>> & { readonly rakuma: string } {
  const others = Object.keys(FRAMED).map((id) => [id, `${base}/${id}`] as const);
  return { ...Object.fromEntries(others), rakuma: `${base}/rakuma` };
}
