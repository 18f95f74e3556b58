import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AskBox } from '../../app/AskBox.tsx';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { useAllWords } from '../../words/useWords.ts';
import type { Endpoint } from './endpoint.ts';
import classes from './Webhooks.module.css';

/** What cannot be taken back is asked once, in its place. */
export function AskFirst(props: {
  asked: 'rotate' | 'remove';
  endpoint: Endpoint;
  onSecret: (made: CallAnswer<'rotateWebhookSecret'>) => void;
  onDone: () => void;
}) {
  const { asked, endpoint, onSecret, onDone } = props;
  const words = useAllWords();
  const page = words.webhooks;
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: async () => {
      const { id } = endpoint;
      if (asked === 'rotate') return onSecret(await call('rotateWebhookSecret', { params: { id } }));
      await call('deleteWebhookEndpoint', { params: { id } });
      notifications.show({ message: page.removed });
    },
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ['listWebhookEndpoints'] });
      await client.invalidateQueries({ queryKey: ['listWebhookDeliveries'] });
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  const isRemoval = asked === 'remove';
  return (
    <div className={classes.ask}>
      <AskBox
        ask={isRemoval ? page.removeAsk : page.rotateAsk}
        doLabel={isRemoval ? page.removeDo : page.rotateDo}
        isDangerous={isRemoval}
        isPending={act.isPending}
        onDo={() => act.mutate()}
        onCancel={onDone}
      />
    </div>
  );
}
