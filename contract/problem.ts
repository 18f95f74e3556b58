import { z } from 'zod';

/** RFC 9457. `code` is stable; `title` and `detail` follow `Accept-Language`. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** Of a CSV: headers that are neither mapped nor ignored by name. */
    unmappedHeaders: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
