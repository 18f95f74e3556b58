import type { AuditEntry } from '@matome/contract/audit.ts';
import type { Language } from '../../http/caller.ts';

const HEADER = {
  ja: ['日時', '区分', '操作した人', '操作', '対象ID', '対象', '項目', '変更前', '変更後'],
  en: ['At', 'Kind', 'Who', 'Action', 'Target id', 'Target', 'Field', 'Before', 'After'],
};
const HIDDEN = { ja: '（受注の履歴を参照）', en: '(see the order)' };

/** The log as rows of a CSV, header first: a row for each changed field, or one where no field is named. Times in Tokyo's. */
export function auditRows(
  entries: readonly AuditEntry[],
  language: Language,
): readonly (readonly (string | null)[])[] {
  const rows = entries.flatMap((entry) => {
    const { who, target } = entry;
    const facts = [tokyoText(entry.at), who.kind, who.name, entry.action, target.id, target.name];
    if (entry.changes.length === 0) return [[...facts, null, null, null]];
    return entry.changes.map((change) => [
      ...facts,
      change.field,
      change.hidden === true ? HIDDEN[language] : valueText(change.before),
      change.hidden === true ? HIDDEN[language] : valueText(change.after),
    ]);
  });
  return [HEADER[language], ...rows];
}

function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function tokyoText(at: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Tokyo' });
}
