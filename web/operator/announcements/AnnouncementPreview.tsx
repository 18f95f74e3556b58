import { instantOfInput } from '../../imports/tokyo-input.ts';
import { AnnouncementBanner } from '../../shell/AnnouncementBanner.tsx';
import { useAllWords } from '../../words/useWords.ts';
import type { AnnouncementDraft } from './announcement-draft.ts';
import classes from './announcements.module.css';

/** The strip as everybody will see it. */
export function AnnouncementPreview({ draft }: { draft: AnnouncementDraft }) {
  const page = useAllWords().operator.announcementsPage;
  return (
    <figure className={classes.preview}>
      <figcaption>{page.preview}</figcaption>
      <div className={classes.strip}>
        <AnnouncementBanner
          announcement={{
            level: draft.level,
            title: draft.title.trim() === '' ? page.previewTitle : draft.title,
            body: draft.body.trim(),
            until: instantOfInput(draft.until) ?? null,
          }}
        />
      </div>
    </figure>
  );
}
