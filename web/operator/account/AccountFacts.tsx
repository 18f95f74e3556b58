import type { OperatorAccountDetail } from '@matome/contract/operator-accounts.ts';
import type { ReactNode } from 'react';
import { Ago } from '../../app/Ago.tsx';
import { formatInstant } from '../../app/format-time.ts';
import { Panel } from '../../app/Panel.tsx';
import { useAllWords } from '../../words/useWords.ts';
import classes from './account.module.css';

/** Who they are, and when somebody was last there. */
export function AccountFacts({ account }: { account: OperatorAccountDetail }) {
  const words = useAllWords();
  const page = words.operator.accountsPage;
  const { lastSignInAt, lastActivityAt, owners } = account;
  return (
    <Panel>
      <dl className={classes.facts}>
        <Fact name={page.owners}>
          {owners.map(({ name, email }) => (
            <div key={email}>
              {name} <a href={`mailto:${email}`}>{email}</a>
            </div>
          ))}
        </Fact>
        <Fact name={page.columns.members}>{page.people(account.members)}</Fact>
        <Fact name={page.lastSignIn}>
          {lastSignInAt === null ? words.common.never : <Ago at={lastSignInAt} />}
        </Fact>
        <Fact name={page.columns.lastActivity}>
          {lastActivityAt === null ? words.common.never : <Ago at={lastActivityAt} />}
        </Fact>
        <Fact name={page.created}>{formatInstant(account.createdAt)}</Fact>
        <Fact name={page.id}>{account.id}</Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
