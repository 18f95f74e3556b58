import { z } from 'zod';
import { parseJson } from './parse-json.ts';

const pagedSchema = z.looseObject({
  PaginationRequestModel: z.looseObject({ requestPage: z.coerce.number().nullish() }).nullish(),
});

/** Which page of which search a body asks for: `page` 1 where it names none. */
export function readSearchPage(bodyText: string): { readonly page: number; readonly listing: string } {
  const parsed = pagedSchema.safeParse(parseJson(bodyText));
  if (!parsed.success) return { page: 1, listing: bodyText };
  const { PaginationRequestModel, ...search } = parsed.data;
  const { requestPage, ...paging } = PaginationRequestModel ?? {};
  return { page: requestPage ?? 1, listing: JSON.stringify([search, paging]) };
}
