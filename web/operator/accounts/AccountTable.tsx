import type { OperatorAccount } from '@matome/contract/operator-accounts.ts';
import { Link } from '@tanstack/react-router';
import { Ago } from '../../app/Ago.tsx';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { formatDay } from '../../app/format-time.ts';
import { StateMark } from '../../app/StateMark.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import { AccountStateMark, ApiOptionMark, ShopStateMark } from './AccountMarks.tsx';
import classes from './accounts.module.css';
import { ShopsByMall } from './ShopsByMall.tsx';

export function AccountTable({ accounts }: { accounts: readonly OperatorAccount[] }) {
  const page = useAllWords().operator.accountsPage;
  const { columns } = page;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{columns.company}</th>
          <th>{columns.state}</th>
          <th>{columns.shops}</th>
          <th>{columns.health}</th>
          <th className={table.number}>{columns.orders}</th>
          <th>{columns.apiOption}</th>
          <th className={table.number}>{columns.members}</th>
          <th>{columns.lastActivity}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </tbody>
    </table>
  );
}

function AccountRow({ account }: { account: OperatorAccount }) {
  const words = useAllWords();
  const page = words.operator.accountsPage;
  const { columns } = page;
  const { shops } = account;
  return (
    <tr className={classes.row}>
      <td>
        <span>
          <Link
            to="/operator/accounts/$accountId"
            params={{ accountId: account.id }}
            className={classes.link}
          >
            {account.company}
          </Link>
          <span className={classes.sub}>
            {page.created} {formatDay(tokyoDay(new Date(account.createdAt)))}
          </span>
        </span>
      </td>
      <td data-label={columns.state}>
        <span className={classes.marks}>
          <AccountStateMark state={account.state} />
          {account.demo && <StateMark tone="quiet">{page.demo}</StateMark>}
        </span>
      </td>
      <td data-label={columns.shops}>
        <ShopsByMall shops={shops} />
      </td>
      <td data-label={columns.health}>{shops.worst !== null && <ShopStateMark state={shops.worst} />}</td>
      <td data-label={columns.orders} className={table.number}>
        {account.orders.total.toLocaleString('ja-JP')}
      </td>
      <td data-label={columns.apiOption}>
        <ApiOptionMark state={account.apiOption.state} />
      </td>
      <td data-label={columns.members} className={table.number}>
        {page.people(account.members)}
      </td>
      <td data-label={columns.lastActivity} className={table.dim}>
        {account.lastActivityAt === null ? words.common.never : <Ago at={account.lastActivityAt} />}
      </td>
    </tr>
  );
}
