import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { describeError } from '../../app/describe-error.ts';
import { download } from '../../app/download.ts';
import { useWords } from '../../words/useWords.ts';
import type { auditQuery } from './audit-query.ts';

/** Downloads what the filter shows. */
export function useAuditCsv(query: ReturnType<typeof auditQuery>) {
  const words = useWords();
  return useMutation({
    mutationFn: async () => {
      if (query !== null) await download('getAuditCsv', { query });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
}
