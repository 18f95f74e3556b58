import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallAnswer } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { MadeKey } from '../../settings/api-keys/MadeKey.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { AddOperator } from './AddOperator.tsx';
import { MakeOperatorKey } from './MakeOperatorKey.tsx';
import { OperatorKeyTable } from './OperatorKeyTable.tsx';
import { OperatorTable } from './OperatorTable.tsx';

/** 運営者・APIキー: who runs the installation, and the keys of their programs. */
export function OperatorsPage() {
  const words = useAllWords().operator;
  const page = words.operatorsPage;
  const [made, setMade] = useState<CallAnswer<'createOperatorKey'> | null>(null);
  const operators = useQuery(queryOf('listOperators', {}));
  const keys = useQuery(queryOf('listOperatorKeys', {}));
  return (
    <Page>
      <PageHeader title={words.nav.operators} />
      <Panel title={page.operators} hint={page.operatorsLead} flush>
        {operators.data === undefined && operators.error === null && <Skeleton h={90} radius={0} />}
        {operators.data === undefined && operators.error !== null && (
          <LoadFailed error={operators.error} onRetry={() => void operators.refetch()} />
        )}
        {operators.data !== undefined && <OperatorTable operators={operators.data.items} />}
      </Panel>
      <AddOperator />
      {made !== null && <MadeKey made={made} onDone={() => setMade(null)} />}
      <Panel title={page.keys} hint={page.keysLead} flush>
        {keys.data === undefined && keys.error === null && <Skeleton h={90} radius={0} />}
        {keys.data === undefined && keys.error !== null && (
          <LoadFailed error={keys.error} onRetry={() => void keys.refetch()} />
        )}
        {keys.data !== undefined && keys.data.items.length > 0 && <OperatorKeyTable keys={keys.data.items} />}
      </Panel>
      {made === null && <MakeOperatorKey onMade={setMade} />}
    </Page>
  );
}
