import { z } from 'zod';
import { id } from './fields.ts';
import { defineRoute } from './route.ts';

export const getOperator = defineRoute({
  id: 'getOperator',
  method: 'get',
  path: '/operator/me',
  summary: 'Which operator is asking',
  permission: 'operator',
  answers: { 200: z.object({ id, name: z.string(), email: z.string() }) },
});
