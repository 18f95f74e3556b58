import type { Context } from 'hono';
import type { MallState } from '../../frame/open-mall.ts';
import type { MallEnv } from '../../http/mall-env.ts';
import type { Order } from '../order/order-model.ts';
import { matchesSearch } from './matches-search.ts';
import { type Message, say } from './message.ts';
import { readRequest } from './read-request.ts';
import { checkSearch, type OrderSearch, searchSchema } from './search-request.ts';

const OF = 'SEARCH_ORDER';
const MOST_HITS = 15_000;
const DEFAULT_PER_PAGE = 30;
const ASCENDING = 1;
const NO_PAGES = { totalRecordsAmount: null, totalPages: null, requestPage: null };

export function searchOrder(state: MallState<Order>, c: Context<MallEnv>): Response {
  const read = readRequest(c, { schema: searchSchema, of: OF });
  const checked = 'refused' in read ? read : checkSearch(read.asked, c.get('at'));
  if ('refused' in checked) return refuse(c, checked.refused);
  const found = findNumbers(state.book.all(), checked.asked);
  if (found.length === 0) {
    const none = [say({ of: OF, suffix: 'INFO_102' }, '検索結果が0件です。')];
    return c.json({ MessageModelList: none, orderNumberList: [], PaginationResponseModel: NO_PAGES });
  }
  return c.json({
    MessageModelList: [say({ of: OF, suffix: 'INFO_101' }, '受注検索に成功しました。')],
    ...cutPage(found, checked.asked),
  });
}

function refuse(c: Context<MallEnv>, messages: readonly Message[]): Response {
  return c.json(
    { MessageModelList: messages, orderNumberList: null, PaginationResponseModel: NO_PAGES },
    400,
  );
}

/** By time of ordering, whatever date was asked for; what lies behind the limit cannot be reached. */
function findNumbers(orders: readonly Order[], search: OrderSearch): readonly string[] {
  const found = orders.filter((order) => matchesSearch(order, search)).map(({ model }) => model.orderNumber);
  const [sort] = search.PaginationRequestModel?.SortModelList ?? [];
  if (sort?.sortDirection !== ASCENDING) found.reverse();
  return found.slice(0, MOST_HITS);
}

function cutPage(found: readonly string[], { PaginationRequestModel }: OrderSearch) {
  const perPage = PaginationRequestModel?.requestRecordsAmount ?? DEFAULT_PER_PAGE;
  const requestPage = PaginationRequestModel?.requestPage ?? 1;
  const totalPages = Math.ceil(found.length / perPage);
  return {
    orderNumberList: found.slice((requestPage - 1) * perPage, requestPage * perPage),
    PaginationResponseModel: { totalRecordsAmount: found.length, totalPages, requestPage },
  };
}
