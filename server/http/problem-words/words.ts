/** `at`: the fields of the request that it is about, where those are always the same. */
export type Words = {
  readonly status: number;
  readonly ja: string;
  readonly en: string;
  readonly at?: readonly string[];
};
