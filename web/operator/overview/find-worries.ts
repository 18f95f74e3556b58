import type { OperatorHealth } from '@matome/contract/operator-health.ts';
import { BACKUP_OLD_DAYS } from '@matome/domain/backups/backup-age.ts';
import { formatRelative } from '../../app/format-time.ts';
import type { Words } from '../../words/words.ts';
import { formatBytes } from './format-bytes.ts';

const LATE_MS = 60_000;
const CLOCK_OFF_MS = 2000;
const DISK_LOW = 0.1;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What is wrong with the installation, a sentence each; none = everything works. */
export function findWorries(
  health: OperatorHealth,
  { words, now }: { readonly words: Words; readonly now: Date },
): readonly string[] {
  const page = words.operator.health;
  const failing = health.jobs.reduce((sum, job) => sum + job.failing, 0);
  const oldest = health.jobs.flatMap(({ oldestDueAt }) => oldestDueAt ?? []).sort()[0];
  const { disk, clock, mail, migrations, backedUpAt } = health;
  const backupDays = Math.floor((Date.parse(clock.now) - Date.parse(backedUpAt ?? clock.now)) / DAY_MS);
  return [
    ...(health.workers === 0 ? [page.noWorkers] : []),
    ...(oldest !== undefined && Date.parse(clock.now) - Date.parse(oldest) > LATE_MS
      ? [page.jobsLate(formatRelative(oldest, { now, words: words.common }))]
      : []),
    ...(failing > 0 ? [page.jobsFailing(failing)] : []),
    ...(migrations.missing > 0 ? [page.migrationsMissing(migrations.missing)] : []),
    ...(disk !== null && disk.freeBytes < disk.totalBytes * DISK_LOW
      ? [page.diskLow(formatBytes(disk.freeBytes, page.bytes))]
      : []),
    ...(backupDays > BACKUP_OLD_DAYS ? [page.backupOld(backupDays)] : []),
    ...(Math.abs(clock.aheadMs) > CLOCK_OFF_MS
      ? [page.clockOff(Math.round(Math.abs(clock.aheadMs) / 1000))]
      : []),
    ...(mail.failed > 0 ? [page.mailFailed(mail.failed)] : []),
  ];
}
