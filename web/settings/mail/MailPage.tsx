import { Alert, Skeleton } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { Panel } from '../../app/Panel.tsx';
import { queryOf } from '../../app/query-of.ts';
import { useMe } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import { MailLog } from './MailLog.tsx';
import { MailTopics } from './MailTopics.tsx';
import { TrialMail } from './TrialMail.tsx';

/** 通知メール: of what a member is told, whether it arrives, and (for owners) what was sent. */
export function MailPage() {
  const words = useAllWords();
  const page = words.mail;
  const me = useMe();
  const { data, error, refetch } = useQuery(queryOf('getMailSettings', {}));
  const email = data?.email ?? null;
  return (
    <Page>
      <PageHeader
        title={words.settings.mail.title}
        trail={[{ label: words.settings.title, to: '/settings' }]}
      />
      {data?.available === false && (
        <Alert color="yellow" icon={<IconMailOff />} title={page.unavailableTitle} role="status">
          {page.unavailableBody}
        </Alert>
      )}
      <Panel title={page.own} hint={email === null ? page.lead : `${page.to(email)}。${page.lead}`}>
        {data === undefined && error === null && <Skeleton h={200} />}
        {data === undefined && error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <MailTopics topics={data.topics} isDisabled={!data.available} />}
        {data?.available === true && email !== null && <TrialMail email={email} />}
      </Panel>
      {data?.available === true && me?.member.role === 'owner' && <MailLog />}
    </Page>
  );
}
