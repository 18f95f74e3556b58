import { z } from 'zod';
import { id, idParams, instant, listOf } from './fields.ts';
import { defineRoute } from './route.ts';

const level = z.enum(['info', 'warning']);

/** In the reader’s language; Japanese where the operator wrote no other. */
export const announcement = z
  .object({
    id,
    level,
    title: z.string(),
    body: z.string(),
    from: instant,
    until: instant.nullable(),
    changedAt: instant,
  })
  .meta({ id: 'Announcement' });
export type Announcement = z.infer<typeof announcement>;

const texts = z.strictObject({
  title: z.string().trim().min(1).max(120),
  body: z.string().trim().max(2000),
});
const fields = {
  level,
  ja: texts,
  en: texts.nullable(),
  from: instant,
  /** `null` = until it is taken down. */
  until: instant.nullable(),
};

export const writtenAnnouncement = z
  .object({ id, ...fields, state: z.enum(['planned', 'shown', 'over']), changedAt: instant })
  .meta({ id: 'WrittenAnnouncement' });
export type WrittenAnnouncement = z.infer<typeof writtenAnnouncement>;

export const listAnnouncements = defineRoute({
  id: 'listAnnouncements',
  method: 'get',
  path: '/announcements',
  summary: 'What the operator announces now',
  permission: 'viewer',
  answers: { 200: listOf(announcement) },
});

export const listWrittenAnnouncements = defineRoute({
  id: 'listWrittenAnnouncements',
  method: 'get',
  path: '/operator/announcements',
  summary: 'Every announcement, newest first, at most 200',
  permission: 'operator',
  answers: { 200: listOf(writtenAnnouncement) },
});

export const createAnnouncement = defineRoute({
  id: 'createAnnouncement',
  method: 'post',
  path: '/operator/announcements',
  summary: 'Announce something to everybody who is at a desk',
  permission: 'operator',
  body: z.strictObject(fields),
  answers: { 201: writtenAnnouncement },
});

export const updateAnnouncement = defineRoute({
  id: 'updateAnnouncement',
  method: 'patch',
  path: '/operator/announcements/{id}',
  summary: 'Change an announcement; who had closed it sees it again',
  permission: 'operator',
  params: idParams,
  body: z.strictObject(fields).partial(),
  answers: { 200: writtenAnnouncement },
});

export const deleteAnnouncement = defineRoute({
  id: 'deleteAnnouncement',
  method: 'delete',
  path: '/operator/announcements/{id}',
  summary: 'Take an announcement down',
  permission: 'operator',
  params: idParams,
  answers: { 204: null },
});
