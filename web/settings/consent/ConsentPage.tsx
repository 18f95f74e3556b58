import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { Page } from '../../app/Page.tsx';
import { PageHeader } from '../../app/PageHeader.tsx';
import { useWords } from '../../words/useWords.ts';

const route = getRouteApi('/desk/consent');

/** Where the mall's consent page comes back to: hands its code over, and goes on to the shop. */
export function ConsentPage() {
  const words = useWords();
  const say = words.credentials;
  const { code, state } = route.useSearch();
  const navigate = useNavigate();
  const redeem = useMutation({
    mutationFn: (body: { state: string; code: string }) => call('redeemConsent', { body }),
    onSuccess: ({ shopId }) => navigate({ to: '/settings/shops/$shopId', params: { shopId }, replace: true }),
  });
  const begin = useEffectEvent(() => {
    if (code !== undefined && state !== undefined && redeem.isIdle) redeem.mutate({ state, code });
  });
  useEffect(() => begin(), []);
  const isRefused = code === undefined || state === undefined;
  return (
    <Page>
      <PageHeader
        title={say.consentTitle}
        trail={[{ label: words.shops.listTitle, to: '/settings/shops' }]}
      />
      {isRefused || redeem.error !== null ? (
        <Alert color="red" role="alert" title={say.consentFailed}>
          <Text size="sm">
            {redeem.error === null ? say.consentRefused : describeError(redeem.error, words.common)}
          </Text>
          <Button mt="sm" renderRoot={(root) => <Link {...root} to="/settings/shops" search={{}} />}>
            {say.backToShops}
          </Button>
        </Alert>
      ) : (
        <Group gap="xs" role="status">
          <Loader size={15} aria-hidden />
          <Text size="sm">{say.consentWorking}</Text>
        </Group>
      )}
    </Page>
  );
}
