import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { queryOf } from '../../app/query-of.ts';
import { ChangePassword } from '../../settings/profile/ChangePassword.tsx';
import { TotpPanel } from '../../settings/profile/TotpPanel.tsx';
import { useAllWords } from '../../words/useWords.ts';

/** 自分の設定 of an operator: password and second factor. */
export function OperatorProfilePage() {
  const words = useAllWords().profile;
  const client = useQueryClient();
  const me = useQuery(queryOf('getOperator', {})).data;
  const refresh = () => client.invalidateQueries({ queryKey: ['getOperator'] });
  return (
    <Page>
      <PageHeader title={words.title} meta={me?.email} />
      <ChangePassword />
      {me !== undefined && <TotpPanel isOn={me.totp} onChanged={refresh} />}
    </Page>
  );
}
