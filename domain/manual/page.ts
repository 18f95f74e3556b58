/** A part of a page: a heading and the text below it, up to the next heading. */
export type ManualSection = {
  /** Empty before the first heading. */
  readonly heading: string;
  /** What an address names it by; `null` before the first heading. */
  readonly anchor: string | null;
  /** 2 for `##`; 0 before the first heading. */
  readonly level: number;
  /** Without marks of Markdown; each paragraph, list or table on a line of its own. */
  readonly text: string;
};

/** What of a page is searched. */
export type SearchedPage = {
  readonly title: string;
  readonly tags: readonly string[];
  readonly sections: readonly ManualSection[];
};
