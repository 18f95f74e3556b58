/** One thing that an order function says. */
export interface Message {
  readonly messageType: 'INFO' | 'WARNING' | 'ERROR';
  readonly messageCode: string;
  readonly message: string;
  readonly orderNumber?: string;
  readonly dataNumber?: number;
  readonly shippingDetailId?: number;
}
type Place = Pick<Message, 'orderNumber' | 'dataNumber' | 'shippingDetailId'>;

/** How the codes of one order function begin, such as `SEARCH_ORDER`. */
export type CodePrefix =
  | 'SEARCH_ORDER'
  | 'GET_ORDER'
  | 'CONFIRM_ORDER'
  | 'UPDATE_ORDERSHIPPING'
  | 'GET_SUBSTATUSLIST';

/** `suffix`: as in `INFO_101`. */
export function say(
  code: { readonly of: CodePrefix; readonly suffix: string },
  message: string,
  place: Place = {},
): Message {
  const messageType = code.suffix.startsWith('INFO') ? 'INFO' : 'ERROR';
  return { messageType, messageCode: `ORDER_EXT_API_${code.of}_${code.suffix}`, message, ...place };
}
