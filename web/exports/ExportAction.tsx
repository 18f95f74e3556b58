import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import type { Shop } from '@matome/contract/shops.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconAlertCircle, IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call, ProblemError } from '../app/call.ts';
import { WhyNot } from '../app/WhyNot.tsx';
import { describeProblem } from '../imports/describe-problem.ts';
import { useCanEdit } from '../orders/useCanEdit.ts';
import { useShops } from '../orders/useShops.ts';
import { useWords } from '../words/useWords.ts';
import type { ExportKind } from './export-kind.ts';
import type { AskedPeriod } from './export-period.ts';
import classes from './exports.module.css';
import type { PreviewItem } from './preview-item.ts';

type Props = {
  readonly shop: Shop;
  readonly kind: ExportKind;
  readonly asked: AskedPeriod;
  readonly count: number;
  readonly items: readonly PreviewItem[];
  readonly onStarted: (runId: string) => void;
};

const RATING_MESSAGE_MISSING = 'rating-message-missing';

/** The button, what it will do in numbers, and what came of it. */
export function ExportAction({ shop, kind, asked, count, items, onStarted }: Props) {
  const words = useWords();
  const said = words.exports;
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const { mallName } = useShops();
  const [isAsking, setAsking] = useState(false);
  const send = useMutation({
    mutationFn: () => call('createExport', { params: { id: shop.id }, body: { kind, ...asked } }),
    onSuccess: ({ id }) => onStarted(id),
    onSettled: async () => {
      setAsking(false);
      await Promise.all(
        ['listExports', 'previewExport'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      );
    },
  });
  const isMessageMissing =
    kind === 'buyer-rating' &&
    items.some((item) => item.reasons.some(({ code }) => code === RATING_MESSAGE_MISSING));
  const why = [
    ...(canEdit ? [] : [{ code: 'viewer', message: words.orders.readOnly }]),
    ...(isMessageMissing ? [{ code: RATING_MESSAGE_MISSING, message: said.messageMissing }] : []),
    ...(count === 0 && !isMessageMissing ? [{ code: 'nothing', message: said.sendNone }] : []),
  ];

  return (
    <>
      {isAsking ? (
        <div
          className={classes.confirm}
          role="alertdialog"
          aria-label={said.actions[kind]}
          onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
        >
          <Text size="sm">
            <strong>{said.confirm[kind](count, mallName(shop.mall))}</strong> {said.confirmNote}
          </Text>
          <Group gap={8} wrap="nowrap">
            <Button variant="default" onClick={() => setAsking(false)}>
              {words.common.cancel}
            </Button>
            <Button autoFocus loading={send.isPending} onClick={() => send.mutate()}>
              {said.go[kind]}
            </Button>
          </Group>
        </div>
      ) : (
        <WhyNot reasons={why}>
          <Button
            leftSection={<IconSend size={15} aria-hidden />}
            disabled={why.length > 0}
            loading={send.isPending}
            onClick={() => setAsking(true)}
          >
            {said.actions[kind]}
          </Button>
        </WhyNot>
      )}
      {(send.error !== null || isMessageMissing) && (
        <Alert
          className={classes.problem ?? ''}
          color="red"
          variant="light"
          role="alert"
          icon={<IconAlertCircle size={18} aria-hidden />}
        >
          {send.error === null
            ? said.messageMissing
            : `${said.refused}: ${describeProblem(send.error, words.common)}`}{' '}
          {(isMessageMissing || isAboutMessage(send.error)) && (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link {...props} to="/settings/shops/$shopId" params={{ shopId: shop.id }} />
              )}
            >
              {said.toSettings}
            </Anchor>
          )}
        </Alert>
      )}
    </>
  );
}

function isAboutMessage(error: Error | null): boolean {
  return error instanceof ProblemError && error.problem.code === RATING_MESSAGE_MISSING;
}
