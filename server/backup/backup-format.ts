import { z } from 'zod';

/**
 * A backup is a gzip of plain text, to be read by `zcat` if need be: a line of JSON that says what it is, then sections, then a line
 * of JSON that says it is whole. A section is a line of JSON and the rows in the text form of PostgreSQL's COPY, up to a line `\.`.
 */
export const FORMAT = 'matome-backup';
export const END_OF_ROWS = '\\.';

/** The first line. */
export const heading = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  /** Of the software that wrote it. */
  version: z.string(),
  at: z.iso.datetime(),
  /** Of the secret key that its persons and credentials are sealed with; the key itself is not in it. */
  keyFingerprint: z.string(),
  /** The migrations that its tables had seen. */
  migrations: z.array(z.string()),
});
export type Heading = z.infer<typeof heading>;

/** The first line of a section: rows of one table, of one account where the table has accounts. */
export const section = z.object({ table: z.string(), schema: z.string(), columns: z.array(z.string()) });
export type Section = z.infer<typeof section>;

/** The last line; a file that was cut off has none. */
export const ending = z.object({ end: z.literal(true), rows: z.int() });
export type Ending = z.infer<typeof ending>;
