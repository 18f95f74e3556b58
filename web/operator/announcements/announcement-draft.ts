import type { WrittenAnnouncement } from '@matome/contract/announcements.ts';
import { inputOfInstant, instantOfInput } from '../../imports/tokyo-input.ts';

/** What is typed; times as the browser's own field gives them, Tokyo. */
export type AnnouncementDraft = {
  level: 'info' | 'warning';
  title: string;
  body: string;
  hasEnglish: boolean;
  titleEn: string;
  bodyEn: string;
  from: string;
  until: string;
};

export function draftOf(announcement: WrittenAnnouncement | null, now: Date): AnnouncementDraft {
  return {
    level: announcement?.level ?? 'info',
    title: announcement?.ja.title ?? '',
    body: announcement?.ja.body ?? '',
    hasEnglish: (announcement?.en ?? null) !== null,
    titleEn: announcement?.en?.title ?? '',
    bodyEn: announcement?.en?.body ?? '',
    from: inputOfInstant(announcement === null ? now : new Date(announcement.from)),
    until:
      announcement === null || announcement.until === null
        ? ''
        : inputOfInstant(new Date(announcement.until)),
  };
}

/** As the server takes it; `null` where no beginning was given. */
export function announcementOf(draft: AnnouncementDraft) {
  const { level, title, body, hasEnglish, titleEn, bodyEn } = draft;
  const from = instantOfInput(draft.from);
  if (from === undefined) return null;
  return {
    level,
    ja: { title: title.trim(), body: body.trim() },
    en: hasEnglish && titleEn.trim() !== '' ? { title: titleEn.trim(), body: bodyEn.trim() } : null,
    from,
    until: instantOfInput(draft.until) ?? null,
  };
}
