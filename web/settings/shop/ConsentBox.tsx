import type { Shop } from '@matome/contract/shops.ts';
import { Button, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { describeError } from '../../app/describe-error.ts';
import { Panel } from '../../app/Panel.tsx';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useWords } from '../../words/useWords.ts';

/** The way in through the mall's own page. */
export function ConsentBox({ shop, reasons }: { shop: Shop; reasons: { code: string; message: string }[] }) {
  const words = useWords();
  const say = words.credentials;
  const open = useMutation({
    mutationFn: () =>
      call('openConsent', {
        params: { id: shop.id },
        body: { redirectUrl: `${window.location.origin}/consent` },
      }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <Panel title={say.consentTitle} hint={say.consentBody}>
      <WhyNot reasons={reasons}>
        <Button
          variant="default"
          rightSection={<IconExternalLink size={15} aria-hidden />}
          disabled={reasons.length > 0}
          loading={open.isPending || open.isSuccess}
          onClick={() => open.mutate()}
        >
          {say.consentDo}
        </Button>
      </WhyNot>
      {open.error !== null && (
        <Text size="sm" mt={8} c="var(--tone-bad)" role="alert">
          {describeError(open.error, words.common)}
        </Text>
      )}
    </Panel>
  );
}
