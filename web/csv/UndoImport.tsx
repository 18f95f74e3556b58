import { Alert, Anchor, Button } from '@mantine/core';
import type { ImportRun } from '@matome/contract/imports.ts';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { Panel } from '../app/Panel.tsx';
import { isUnderWay } from '../imports/RunMark.tsx';
import { useCanEdit } from '../orders/useCanEdit.ts';
import { useAllWords } from '../words/useWords.ts';
import classes from './csv.module.css';

/** 取込の取り消し of a whole file: what it will do in numbers, and afterwards what had to stay and why. */
export function UndoImport({ run }: { run: ImportRun }) {
  const words = useAllWords();
  const said = words.csv.undo;
  const client = useQueryClient();
  const canEdit = useCanEdit();
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => call('undoImport', { params: { id: run.id } }),
    onSuccess: () => client.invalidateQueries(),
    onSettled: () => setAsking(false),
  });
  if (run.undo !== null) return <Undone undo={run.undo} />;
  if (run.fileName === null || run.dryRun || isUnderWay(run.state) || !canEdit) return null;
  if (run.created + run.updated === 0) return null;
  return (
    <Panel title={said.title} hint={said.hint}>
      {undo.error !== null && (
        <Alert color="red" variant="light" role="alert" mb={10}>
          {describeError(undo.error, words.common)}
        </Alert>
      )}
      {isAsking ? (
        <div className={classes.ask} role="alertdialog" aria-label={said.title}>
          <span>{said.ask(run.created)}</span>
          <Button size="xs" color="red" loading={undo.isPending} onClick={() => undo.mutate()}>
            {said.go}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsking(false)}>
            {words.common.cancel}
          </Button>
        </div>
      ) : (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {said.title}
        </Button>
      )}
    </Panel>
  );
}

function Undone({ undo }: { undo: NonNullable<ImportRun['undo']> }) {
  const said = useAllWords().csv.undo;
  return (
    <Panel
      title={said.done(undo.removed)}
      hint={undo.kept.length > 0 ? said.kept(undo.kept.length) : said.keptNone}
    >
      <ul className={classes.faults}>
        {undo.kept.map(({ orderId, mallOrderNo, message }) => (
          <li key={orderId}>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link {...props} to="/orders/$orderId" params={{ orderId }} />}
            >
              {mallOrderNo}
            </Anchor>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
