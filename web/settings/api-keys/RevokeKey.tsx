import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskFirst } from '../../app/AskFirst.tsx';
import type { RouteId } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useWords } from '../../words/useWords.ts';

/** Revokes a key after one question: of an account, or of an operator. */
export function RevokeKey(props: {
  name: string;
  onRevoke: () => Promise<unknown>;
  /** The call whose list the key stands in. */
  list: RouteId;
}) {
  const { name, onRevoke, list } = props;
  const words = useWords();
  const page = words.settings.apiKeysPage;
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: onRevoke,
    onSuccess: async () => {
      notifications.show({ message: page.revoked(name) });
      await client.invalidateQueries({ queryKey: [list] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <AskFirst
      label={page.revoke}
      ariaLabel={page.revokeLabel(name)}
      ask={page.revokeAsk(name)}
      doLabel={page.revokeDo}
      isPending={revoke.isPending}
      onDo={() => revoke.mutate()}
    />
  );
}
