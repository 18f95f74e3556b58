/** Where a client calls, and how it names itself. `baseUrl` without `/api/v1` and without a slash at its end. */
export type Desk = {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
};
