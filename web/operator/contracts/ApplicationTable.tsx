import type { OperatorAccount } from '@matome/contract/operator-accounts.ts';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Ago } from '../../app/Ago.tsx';
import table from '../../app/table.module.css';
import { useAllWords } from '../../words/useWords.ts';
import { useOperateContract } from '../account/useOperateContract.ts';
import { ShopStateMark } from '../accounts/AccountMarks.tsx';
import { ShopsByMall } from '../accounts/ShopsByMall.tsx';

/** Applications for the API option, each approved by one click. */
export function ApplicationTable({ accounts }: { accounts: readonly OperatorAccount[] }) {
  const page = useAllWords().operator.accountsPage;
  const { columns } = page;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{columns.company}</th>
          <th>{page.requestedBy}</th>
          <th>{columns.shops}</th>
          <th>{columns.health}</th>
          <th className={table.number}>{columns.orders}</th>
          <th>{page.approve}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <ApplicationRow key={account.id} account={account} />
        ))}
      </tbody>
    </table>
  );
}

function ApplicationRow({ account }: { account: OperatorAccount }) {
  const words = useAllWords().operator;
  const page = words.accountsPage;
  const { columns } = page;
  const { apiOption, shops } = account;
  const operate = useOperateContract(account);
  return (
    <tr>
      <td className={table.strong}>
        <Link to="/operator/accounts/$accountId" params={{ accountId: account.id }}>
          {account.company}
        </Link>
      </td>
      <td data-label={page.requestedBy}>
        {apiOption.requestedAt !== null && <Ago at={apiOption.requestedAt} />}
      </td>
      <td data-label={columns.shops}>
        <ShopsByMall shops={shops} />
      </td>
      <td data-label={columns.health}>{shops.worst !== null && <ShopStateMark state={shops.worst} />}</td>
      <td data-label={columns.orders} className={table.number}>
        {account.orders.total.toLocaleString('ja-JP')}
      </td>
      <td>
        <Button
          loading={operate.isPending}
          aria-label={page.approveLabel(account.company)}
          onClick={() => operate.mutate('activate')}
        >
          {page.approve}
        </Button>
      </td>
    </tr>
  );
}
