import { Alert, Button, Skeleton } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../app/call.ts';
import { describeError } from '../app/describe-error.ts';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { WhyNot } from '../app/WhyNot.tsx';
import { useCanEdit } from '../orders/useCanEdit.ts';
import { useShops } from '../orders/useShops.ts';
import { useAllWords } from '../words/useWords.ts';
import { inFileOrder } from './csv-draft.ts';
import type { CsvDraft } from './csv-draft.ts';
import classes from './csv.module.css';
import { DryRunResult } from './DryRunResult.tsx';
import { MappingPanels } from './MappingPanels.tsx';
import { PickFile } from './PickFile.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { useCsvPreview } from './useCsvPreview.ts';

const route = getRouteApi('/desk/csv/$shopId');

/** カスタムCSV取込: a file, what its columns mean, the orders to come, a try, and the import. */
export function CsvImportPage() {
  const words = useAllWords();
  const said = words.csv;
  const { shopId } = route.useParams();
  const navigate = useNavigate();
  const canEdit = useCanEdit();
  const { shopName } = useShops();
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState<CsvDraft | null>(null);
  const preview = useCsvPreview({ shopId, file, draft });
  const shown = preview.data;
  const mapping = draft ?? shown?.mapping ?? null;

  const send = useMutation({
    mutationFn: ({ dryRun }: { dryRun: boolean }) => {
      if (file === null || mapping === null || shown === undefined) throw new Error('no file is chosen');
      const form = {
        file,
        mapping: JSON.stringify(inFileOrder(mapping, shown.headers)),
        dryRun: String(dryRun),
      };
      return call('createCsvImport', { params: { id: shopId }, form });
    },
    onSuccess: ({ id }, { dryRun }) =>
      dryRun ? undefined : navigate({ to: '/imports/$runId', params: { runId: id } }),
  });
  const pick = (chosen: File) => {
    setFile(chosen);
    setDraft(null);
    send.reset();
  };
  const change = (next: CsvDraft) => {
    setDraft(next);
    send.reset();
  };
  const why = [
    ...(canEdit ? [] : [{ code: 'viewer', message: words.orders.readOnly }]),
    ...(shown !== undefined && shown.missingFields.length > 0
      ? [{ code: 'missing', message: said.missingShort }]
      : []),
    ...(shown !== undefined && shown.unmappedHeaders.length > 0
      ? [{ code: 'unmapped', message: said.unmappedShort(shown.unmappedHeaders.length) }]
      : []),
  ];
  const isReady = why.length === 0 && shown !== undefined && !preview.isPlaceholderData;
  const fault = preview.error ?? send.error;
  return (
    <>
      <PageHeader
        title={said.title}
        trail={[{ label: words.imports.title, to: '/imports' }]}
        meta={shopName(shopId)}
      />
      <Page>
        <PickFile file={file} shopId={shopId} charset={shown?.charset} onPick={pick} />
        {fault !== null && (
          <Alert
            color="red"
            variant="light"
            role="alert"
            title={send.error === null ? said.unreadable : said.refused}
            icon={<IconAlertCircle size={18} aria-hidden />}
          >
            {describeError(fault, words.common)}
          </Alert>
        )}
        {file !== null && preview.isPending && <Skeleton h={320} />}
        {shown !== undefined && mapping !== null && preview.error === null && (
          <>
            <MappingPanels shopId={shopId} preview={shown} draft={mapping} onChange={change} />
            <PreviewPanel preview={shown} />
            <div className={classes.actions}>
              <WhyNot reasons={why}>
                <Button
                  variant="default"
                  disabled={!isReady}
                  loading={send.isPending && send.variables.dryRun}
                  onClick={() => send.mutate({ dryRun: true })}
                >
                  {said.tryIt}
                </Button>
              </WhyNot>
              <WhyNot reasons={why}>
                <Button
                  disabled={!isReady}
                  loading={send.isPending && !send.variables.dryRun}
                  onClick={() => send.mutate({ dryRun: false })}
                >
                  {said.bringIn}
                </Button>
              </WhyNot>
              <p className={classes.hint}>{said.tryHint}</p>
            </div>
            {send.data !== undefined && send.variables.dryRun && <DryRunResult runId={send.data.id} />}
          </>
        )}
      </Page>
    </>
  );
}
