import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { Button, Skeleton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { Panel } from '../../../app/Panel.tsx';
import { queryOf } from '../../../app/query-of.ts';
import { useAllWords } from '../../../words/useWords.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import classes from './Application.module.css';
import { ApplicationStateMark } from './ApplicationStateMark.tsx';

type Props = { shop: Shop; mall: Mall; canEdit: boolean };

/** API申請, at a mall that is asked for its API: open until the shop has what it asks for, folded afterwards. */
export function ApplicationPanel({ shop, ...rest }: Props) {
  if (shop.application === null) return null;
  return <Asked shop={shop} application={shop.application} {...rest} />;
}

function Asked(props: Props & { application: NonNullable<Shop['application']> }) {
  const { shop, mall, application, canEdit } = props;
  const words = useAllWords().application;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const { data, error, refetch } = useQuery(queryOf('getApplication', { params: { id: shop.id } }));
  const state = data?.state ?? application.state;
  const isConnected = shop.connection.state === 'ok';
  const isOpen = chosen ?? !(state === 'issued' || isConnected);
  const needsNone = state === 'not-applied' && isConnected;
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <Panel
      flush
      title={words.title}
      hint={isOpen ? words.hint(mall.name) : undefined}
      aside={
        <div className={classes.aside}>
          {needsNone ? (
            <span className={classes.settled}>{words.settled}</span>
          ) : (
            <ApplicationStateMark state={state} on={data?.issuedOn ?? application.appliedOn} />
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            rightSection={<Chevron size={14} aria-hidden />}
            onClick={() => setChosen(!isOpen)}
          >
            {isOpen ? words.fold : words.open}
          </Button>
        </div>
      }
    >
      {isOpen && data === undefined && error !== null && (
        <LoadFailed error={error} onRetry={() => void refetch()} />
      )}
      {isOpen && data === undefined && error === null && <Skeleton h={360} radius={0} />}
      {isOpen && data !== undefined && (
        <ApplicationForm shop={shop} mall={mall} application={data} canEdit={canEdit} />
      )}
    </Panel>
  );
}
