import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import type { Shop } from '../shop/shop.ts';

/** What a request to the API carries once it is signed in. */
export interface RakumaEnv extends MallEnv {
  Variables: MallEnv['Variables'] & { shop: Shop };
}

export type RakumaContext = Context<RakumaEnv>;
