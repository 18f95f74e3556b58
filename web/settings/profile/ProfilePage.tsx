import { useQueryClient } from '@tanstack/react-query';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { useMe } from '../../app/useMe.ts';
import { useAllWords } from '../../words/useWords.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { OwnName } from './OwnName.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { TotpPanel } from './TotpPanel.tsx';

/** 自分の設定: name, password, second factor, and where one is signed in. */
export function ProfilePage() {
  const words = useAllWords().profile;
  const me = useMe();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['getMe'] });
  return (
    <Page>
      <PageHeader title={words.title} meta={me?.member.email} />
      {me !== undefined && <OwnName me={me} />}
      <ChangePassword />
      {me !== undefined && <TotpPanel isOn={me.totp} onChanged={refresh} />}
      <OwnSessions />
    </Page>
  );
}
