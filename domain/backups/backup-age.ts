/** The last backup of an installation is called old after so many whole days. */
export const BACKUP_OLD_DAYS = 7;
