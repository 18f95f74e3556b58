import type { OperatorAccountDetail } from '@matome/contract/operator-accounts.ts';
import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, formatInstant } from '../../app/format-time.ts';
import { formatYen } from '../../app/format-yen.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import { ApiOptionMark } from '../accounts/AccountMarks.tsx';
import classes from './account.module.css';
import { useOperateContract } from './useOperateContract.ts';

/** The contract of the API option, and what an operator can do about it. */
export function ContractPanel({ account }: { account: OperatorAccountDetail }) {
  const page = useAllWords().operator.accountsPage;
  const { contract, apiOption } = account;
  const operate = useOperateContract(account);
  const [isAsking, setAsking] = useState(false);
  const isGoing = apiOption.state === 'active' || apiOption.state === 'ending';
  return (
    <Panel
      title={page.contract}
      aside={<ApiOptionMark state={apiOption.state} />}
      {...(apiOption.state === 'requested' ? { hint: page.approveHint } : {})}
    >
      {contract === null ? (
        <Text size="sm">{page.noContract}</Text>
      ) : (
        <dl className={classes.facts}>
          <div>
            <dt>{page.requestedBy}</dt>
            <dd>
              {contract.requestedBy}（{formatInstant(contract.requestedAt)}）
            </dd>
          </div>
          <div>
            <dt>{page.price}</dt>
            <dd>{page.fees(formatYen(contract.initialFeeYen), formatYen(contract.monthlyFeeYen))}</dd>
          </div>
          <div>
            <dt>{page.activeFrom}</dt>
            <dd>{contract.activeFrom === null ? page.undecided : formatDay(contract.activeFrom)}</dd>
          </div>
          <div>
            <dt>{page.endsOn}</dt>
            <dd>{contract.endsOn === null ? page.undecided : formatDay(contract.endsOn)}</dd>
          </div>
        </dl>
      )}
      {isAsking && (
        <Text size="sm" mt="md">
          {page.endAsk}
        </Text>
      )}
      <Group gap="xs" mt="md">
        {!isGoing && (
          <Button
            variant={apiOption.state === 'requested' ? 'filled' : 'default'}
            loading={operate.isPending}
            onClick={() => operate.mutate('activate')}
          >
            {apiOption.state === 'requested' ? page.approve : page.activate}
          </Button>
        )}
        {isGoing && !isAsking && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {page.end}
          </Button>
        )}
        {isAsking && (
          <EndNow
            isPending={operate.isPending}
            onEnd={() => operate.mutate('end', { onSuccess: () => setAsking(false) })}
            onCancel={() => setAsking(false)}
          />
        )}
        <Button variant="subtle" renderRoot={(root) => <Link {...root} to="/operator/invoices" />}>
          {page.invoices}
        </Button>
      </Group>
    </Panel>
  );
}

function EndNow(props: { isPending: boolean; onEnd: () => void; onCancel: () => void }) {
  const words = useAllWords();
  return (
    <>
      <Button color="red" loading={props.isPending} onClick={props.onEnd}>
        {words.operator.accountsPage.endDo}
      </Button>
      <Button variant="default" autoFocus onClick={props.onCancel}>
        {words.common.cancel}
      </Button>
    </>
  );
}
