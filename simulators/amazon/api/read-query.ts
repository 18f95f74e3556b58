import { z } from 'zod';
import { JAPAN } from '../shop/credentials.ts';
import { FULFILLERS, type Order, STATUSES } from '../shop/order.ts';
import { DATASETS, type Dataset } from '../render/datasets.ts';
import { readList, readWords } from './read-list.ts';
import { nameListing, type PageStart, readPageToken } from './page-token.ts';
import { type Refusal, refuseInput } from './refuse.ts';

/** `…Before` lies at least so far back. */
const LAG_MS = 120_000;
const MARKETPLACES_MOST = 50;
const RESULTS_MOST = 100;

/** What searchOrders is asked for. `by`: which time counts; both ends included, in ms. */
export interface OrderQuery {
  readonly by: 'createdAt' | 'updatedAt';
  readonly afterAt: number;
  readonly beforeAt: number;
  readonly statuses: ReadonlySet<Order['status']> | undefined;
  readonly fulfilledBy: ReadonlySet<Order['fulfilledBy']> | undefined;
  readonly datasets: ReadonlySet<Dataset>;
  readonly limit: number;
  readonly listing: string;
  readonly start: PageStart | undefined;
}
type Refused = { readonly refused: Refusal };

const instantSchema = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

export function readQuery(query: string, at: number): OrderQuery | Refused {
  const params = new URLSearchParams(query);
  const period = readPeriod(params, at);
  if ('refused' in period) return period;
  const markets = readList(params, 'marketplaceIds') ?? [JAPAN];
  if (markets.length > MARKETPLACES_MOST) return refuse('marketplaceIds: at most 50 values are allowed.');
  if (markets.some((id) => id !== JAPAN)) return refuse('Marketplace ids is invalid for your region.');
  const statuses = readWords(readList(params, 'fulfillmentStatuses'), STATUSES);
  const fulfilledBy = readWords(readList(params, 'fulfilledBy'), FULFILLERS);
  const datasets = readDatasets(params);
  for (const list of [statuses, fulfilledBy, datasets]) {
    if (list !== undefined && 'refused' in list)
      return refuse(`Invalid value '${list.refused}' in the request.`);
  }
  const limit = params.get('maxResultsPerPage') ?? String(RESULTS_MOST);
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > RESULTS_MOST)
    return refuse('maxResultsPerPage must be between 1 and 100.');

  const listing = nameListing(query);
  const token = params.get('paginationToken');
  const start = token === null ? undefined : readPageToken(token, { listing, at });
  if (token !== null && start === undefined) return refuse('The paginationToken is invalid or has expired.');
  return {
    ...period,
    beforeAt: start?.beforeAt ?? period.beforeAt,
    statuses: onlySet(statuses),
    fulfilledBy: onlySet(fulfilledBy),
    datasets: onlySet(datasets) ?? new Set(),
    limit: Number(limit),
    listing,
    start,
  };
}

/** The blocks asked for; without a list, none. */
export function readDatasets(params: URLSearchParams): ReadonlySet<Dataset> | { readonly refused: string } {
  return readWords(readList(params, 'includedData'), DATASETS) ?? new Set();
}

type Period = Pick<OrderQuery, 'by' | 'afterAt' | 'beforeAt'>;

function readPeriod(params: URLSearchParams, at: number): Period | Refused {
  const isCreated = params.has('createdAfter');
  if (isCreated === params.has('lastUpdatedAfter'))
    return refuse('Exactly one of createdAfter and lastUpdatedAfter must be provided.');
  const [mine, other] = isCreated ? ['created', 'lastUpdated'] : ['lastUpdated', 'created'];
  if (params.has(`${other}Before`)) return refuse(`${other}Before cannot be combined with ${mine}After.`);
  const latestAt = at - LAG_MS;
  const after = readInstant(params, `${mine}After`);
  const before = readInstant(params, `${mine}Before`);
  if (after === null || before === null) return refuse('Dates must be in ISO 8601 format.');
  if (after === undefined) return refuse(`${mine}After must be provided.`);
  if (before !== undefined && before > latestAt)
    return refuse(`${mine}Before must be at least two minutes before the time of the request.`);
  if (before !== undefined && before < after)
    return refuse(`${mine}Before must be equal to or after ${mine}After.`);
  if (after > at) return refuse(`${mine}After must be before the time of the request.`);
  return { by: isCreated ? 'createdAt' : 'updatedAt', afterAt: after, beforeAt: before ?? latestAt };
}

/** `undefined`: not given; `null`: no date and time of ISO 8601. */
function readInstant(params: URLSearchParams, name: string): number | undefined | null {
  const text = params.get(name);
  if (text === null) return undefined;
  return instantSchema.safeParse(text).data ?? null;
}

function onlySet<W>(
  list: ReadonlySet<W> | undefined | { readonly refused: string },
): ReadonlySet<W> | undefined {
  return list === undefined || 'refused' in list ? undefined : list;
}

function refuse(message: string): Refused {
  return { refused: refuseInput(message) };
}
