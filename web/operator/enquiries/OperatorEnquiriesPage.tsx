import { EmptyState, SegmentedControl } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Ago } from '../../app/Ago.tsx';
import { call } from '../../app/call.ts';
import type { CallAnswer } from '../../app/call.ts';
import { PagedList } from '../../app/PagedList.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import list from '../accounts/accounts.module.css';
import { EnquiryMark } from './EnquiryMark.tsx';

type Enquiry = CallAnswer<'listOperatorEnquiries'>['items'][number];
const STATES = ['open', 'answered', 'closed'] as const;
const REFRESH_MS = 30_000;
const newest: string | null = null;

/** お問い合わせ of every account, the last moved first. */
export function OperatorEnquiriesPage() {
  const words = useAllWords().operator;
  const page = words.enquiriesPage;
  const [chosen, setChosen] = useState('all');
  const state = STATES.find((known) => known === chosen);
  const found = useInfiniteQuery({
    queryKey: ['listOperatorEnquiries', { state, pages: true }],
    queryFn: ({ pageParam, signal }) =>
      call(
        'listOperatorEnquiries',
        {
          query: {
            ...(state === undefined ? {} : { state }),
            ...(pageParam === null ? {} : { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: newest,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: REFRESH_MS,
  });
  const enquiries = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const unread = found.data?.pages[0]?.unread;
  return (
    <Page wide>
      <PageHeader
        title={words.nav.enquiries}
        meta={unread !== undefined && <span>{page.count(unread)}</span>}
        actions={
          <SegmentedControl
            aria-label={page.filter}
            value={chosen}
            onChange={setChosen}
            data={[
              { value: 'all', label: page.all },
              ...STATES.map((value) => ({ value: String(value), label: page.states[value] })),
            ]}
          />
        }
      />
      <Panel title={words.nav.enquiries} hint={page.lead} flush>
        <PagedList
          list={found}
          isEmpty={enquiries.length === 0}
          empty={
            <EmptyState
              py="xl"
              icon={<IconMessages size={24} stroke={1.5} />}
              title={page.empty}
              description={page.emptyBody}
            />
          }
          more={words.more}
        >
          <EnquiryTable enquiries={enquiries} />
        </PagedList>
      </Panel>
    </Page>
  );
}

function EnquiryTable({ enquiries }: { enquiries: readonly Enquiry[] }) {
  const words = useAllWords().operator;
  const page = words.enquiriesPage;
  return (
    <table className={table.table}>
      <tbody>
        {enquiries.map((enquiry) => (
          <tr key={enquiry.id} className={list.row}>
            <td>
              <span>
                <Link
                  to="/operator/enquiries/$enquiryId"
                  params={{ enquiryId: enquiry.id }}
                  className={list.link}
                >
                  {enquiry.subject}
                </Link>{' '}
                {enquiry.unread && <StateMark tone="warn">{page.unread}</StateMark>}
                <span className={list.sub}>{enquiry.account.name}</span>
              </span>
            </td>
            <td className={table.dim}>{page.topics[enquiry.topic]}</td>
            <td>
              <EnquiryMark state={enquiry.state} />
            </td>
            <td className={table.dim}>
              <Ago at={enquiry.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
