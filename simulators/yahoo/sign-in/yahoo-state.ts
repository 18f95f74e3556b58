import type { MallState } from '../../frame/open-mall.ts';
import type { Order } from '../order/order.ts';

export type YahooState = MallState<Order>;
