import { Anchor, Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { formatInstant } from '../../app/format-time.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useAllWords } from '../../words/useWords.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { EnquiryMark } from './EnquiryMark.tsx';
import classes from './enquiries.module.css';
import { useRefreshEnquiries } from './useRefreshEnquiries.ts';

const route = getRouteApi('/operator/enquiries/$enquiryId');
/** The desk's live events do not reach the console. */
const REFRESH_MS = 4000;

/** One question of an account, all that was said, and the answer. */
export function OperatorEnquiryPage() {
  const words = useAllWords().operator;
  const page = words.enquiriesPage;
  const { enquiryId } = route.useParams();
  const { data, error, refetch } = useQuery({
    ...queryOf('getOperatorEnquiry', { params: { id: enquiryId } }),
    refetchInterval: REFRESH_MS,
  });
  useNoteRead(enquiryId, data?.unread === true);
  return (
    <Page>
      <PageHeader
        title={data?.subject ?? words.nav.enquiries}
        trail={[{ label: words.nav.enquiries, to: '/operator/enquiries' }]}
        meta={
          data !== undefined && (
            <>
              <EnquiryMark state={data.state} />
              <span>{page.topics[data.topic]}</span>
            </>
          )
        }
        actions={data !== undefined && <Move enquiry={data} />}
      />
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton h={260} />}
      {data !== undefined && (
        <>
          <Panel>
            <p className={classes.account}>
              {data.account.name}{' '}
              <Anchor
                size="sm"
                renderRoot={(root) => (
                  <Link
                    {...root}
                    to="/operator/accounts/$accountId"
                    params={{ accountId: data.account.id }}
                  />
                )}
              >
                {page.openAccount}
              </Anchor>
            </p>
            <ol className={classes.messages}>
              {data.messages.map((message) => (
                <li key={message.at} className={classes.message} data-from={message.from}>
                  <p className={classes.head}>
                    <strong>{message.name}</strong>
                    {message.from === 'operator' && ` · ${page.you}`}
                    <time dateTime={message.at}>{formatInstant(message.at)}</time>
                  </p>
                  <p className={classes.text}>{message.text}</p>
                </li>
              ))}
            </ol>
          </Panel>
          <AnswerForm key={enquiryId} enquiryId={enquiryId} />
        </>
      )}
    </Page>
  );
}

/** What stands on the screen has been read. */
function useNoteRead(id: string, isUnread: boolean): void {
  const refresh = useRefreshEnquiries();
  const { mutate } = useMutation({
    mutationFn: (read: string) => call('readOperatorEnquiry', { params: { id: read } }),
    onSuccess: refresh,
  });
  useEffect(() => {
    if (isUnread) mutate(id);
  }, [id, isUnread, mutate]);
}

function Move({ enquiry }: { enquiry: CallAnswer<'getOperatorEnquiry'> }) {
  const words = useAllWords();
  const page = words.operator.enquiriesPage;
  const client = useQueryClient();
  const refresh = useRefreshEnquiries();
  const to = enquiry.state === 'closed' ? 'open' : 'closed';
  const move = useMutation({
    mutationFn: () => call('updateOperatorEnquiry', { params: { id: enquiry.id }, body: { state: to } }),
    onSuccess: async (moved) => {
      notifications.show({ message: to === 'closed' ? page.closed : page.reopened });
      client.setQueryData(['getOperatorEnquiry', { params: { id: enquiry.id } }], moved);
      await refresh();
    },
    onError: (error) => notifications.show({ color: 'red', message: describeError(error, words.common) }),
  });
  return (
    <Button variant="default" loading={move.isPending} onClick={() => move.mutate()}>
      {to === 'closed' ? page.close : page.reopen}
    </Button>
  );
}
