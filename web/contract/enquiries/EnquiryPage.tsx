import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Ago } from '../../app/Ago.tsx';
import { call } from '../../app/call.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { NotFoundPage } from '../../app/NotFoundPage.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { ProblemError } from '../../app/problem-error.ts';
import { queryOf } from '../../app/query-of.ts';
import { useAllWords } from '../../words/useWords.ts';
import { EnquiryMark } from './EnquiryMark.tsx';
import { Messages } from './Messages.tsx';
import { MoveEnquiry } from './MoveEnquiry.tsx';
import { ReplyForm } from './ReplyForm.tsx';

const route = getRouteApi('/desk/contract/enquiries/$enquiryId');

/** One お問い合わせ with all that was said. Opened, its answers are read. */
export function EnquiryPage() {
  const words = useAllWords().contract;
  const { enquiryId: id } = route.useParams();
  const { data, error, refetch } = useQuery(queryOf('getEnquiry', { params: { id } }));
  const isUnread = data?.unread === true;
  useEffect(() => {
    if (isUnread) void call('readEnquiry', { params: { id } });
  }, [id, isUnread]);
  if (error instanceof ProblemError && error.problem.status === 404) return <NotFoundPage />;
  return (
    <Page>
      <PageHeader
        title={data?.subject ?? words.enquiries}
        trail={[{ label: words.title, to: '/contract' }]}
        meta={
          data !== undefined && (
            <>
              <EnquiryMark state={data.state} />
              <span>{words.topics[data.topic]}</span>
              <Ago at={data.createdAt} />
            </>
          )
        }
        actions={data !== undefined && <MoveEnquiry enquiry={data} />}
      />
      {data === undefined && error === null && <Skeleton h={240} />}
      {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <Messages messages={data.messages} />
          <ReplyForm key={data.messages.length} enquiry={data} />
        </>
      )}
    </Page>
  );
}
