import type { WrittenAnnouncement } from '@matome/contract/announcements.ts';
import { routes } from '@matome/contract/routes.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import { announceToAll } from '../../events.ts';
import type { Language } from '../../http/caller.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveOperatorRoute, serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { newId } from '../../security/new-id.ts';
import {
  findWritten,
  listShown,
  listWritten,
  removeAnnouncement,
  saveAnnouncement,
} from './announcement-store.ts';
import type { Announcement } from './announcement-store.ts';

export function serveAnnouncements(api: Api): void {
  serveRoute(api, routes.listAnnouncements, async (_input, { tx, context, language }) => ({
    items: (await listShown(tx, context.now())).map((announcement) => showTo(announcement, language)),
    nextCursor: null,
  }));
  serveOperatorRoute(api, routes.listWrittenAnnouncements, async (_input, { tx, context }) => ({
    items: (await listWritten(tx)).map((announcement) => showWritten(announcement, context.now())),
    nextCursor: null,
  }));
  serveOperatorRoute(api, routes.createAnnouncement, async ({ body }, { tx, context, language, note }) => {
    const now = context.now();
    const announcement = {
      ...body,
      id: newId(),
      from: new Date(body.from),
      until: toDate(body.until),
      changedAt: now,
    };
    await publish(tx, announcement, language);
    note({ targetName: announcement.ja.title });
    return showWritten(announcement, now);
  });
  serveOperatorRoute(
    api,
    routes.updateAnnouncement,
    async ({ params, body }, { tx, context, language, note }) => {
      const known = await findWritten(tx, params.id);
      if (known === null) throw new HttpProblem('not-found');
      const now = context.now();
      const { from, until } = body;
      const announcement = {
        id: known.id,
        level: body.level ?? known.level,
        ja: body.ja ?? known.ja,
        en: body.en === undefined ? known.en : body.en,
        from: from === undefined ? known.from : new Date(from),
        until: until === undefined ? known.until : toDate(until),
        changedAt: now,
      };
      await publish(tx, announcement, language);
      note({ targetName: announcement.ja.title });
      return showWritten(announcement, now);
    },
  );
  serveOperatorRoute(api, routes.deleteAnnouncement, async ({ params }, { tx, note }) => {
    const known = await findWritten(tx, params.id);
    if (known === null) throw new HttpProblem('not-found');
    await removeAnnouncement(tx, params.id);
    await announceToAll(tx, { type: 'announcements-changed' });
    note({ targetName: known.ja.title });
    return null;
  });
}

const ENDS_BEFORE_IT_BEGINS = {
  ja: '終了は開始より後にしてください。',
  en: 'It must end after it begins.',
};

/** Kept, and told to every open screen. */
async function publish(tx: OperatorTx, announcement: Announcement, language: Language): Promise<void> {
  if (announcement.until !== null && announcement.until <= announcement.from) {
    const message = ENDS_BEFORE_IT_BEGINS[language];
    throw new HttpProblem('bad-input', { detail: message, errors: [{ path: 'until', message }] });
  }
  await saveAnnouncement(tx, announcement);
  await announceToAll(tx, { type: 'announcements-changed' });
}

function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

function showTo({ ja, en, ...announcement }: Announcement, language: Language) {
  return { ...showTimes(announcement), ...((language === 'en' ? en : null) ?? ja) };
}

function showWritten(announcement: Announcement, now: Date): WrittenAnnouncement {
  const { ja, en, from, until } = announcement;
  const state = now < from ? 'planned' : until !== null && until <= now ? 'over' : 'shown';
  return { ...showTimes(announcement), ja, en, state };
}

function showTimes({ id, level, from, until, changedAt }: Omit<Announcement, 'ja' | 'en'>) {
  return {
    id,
    level,
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
  };
}
