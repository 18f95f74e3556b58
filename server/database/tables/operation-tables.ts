import type { Json, JsonOrNull } from './column-types.ts';

export type AnnouncementText = { readonly title: string; readonly body: string };

export type OperationTables = {
  backup: { at: Date; rows: string };
  held_job: { account_id: string; id: string; name: string; payload: Json; held_at: Date };
  announcement: {
    id: string;
    level: 'info' | 'warning';
    ja: Json<AnnouncementText>;
    en: JsonOrNull<AnnouncementText>;
    from_at: Date;
    until_at: Date | null;
    changed_at: Date;
  };
};
