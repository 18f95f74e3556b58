import { Anchor, Box, Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatYen } from '../../app/format-yen.ts';
import { queryOf } from '../../app/query-of.ts';
import { StoppedNote } from '../../contract/StoppedNote.tsx';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useAllWords } from '../../words/useWords.ts';

type Box = {
  readonly isOn: boolean;
  readonly isOffered: boolean;
  readonly error?: ReactNode;
  readonly onChange: (isOn: boolean) => void;
};

/** 外部システム連携設定: 自動取得 and 自動書き出し. Without the API option the second is grey and says how to get it. */
export function LinkingBoxes(props: {
  autoImport: Box;
  autoExport: Box;
  hasApiOption: boolean;
  /** The mall takes ユーザ評価, which 自動書き出し sends as well. */
  hasRatings: boolean;
  /** 自動書き出し is ticked, and stands still for want of the option. */
  isStopped: boolean;
  isDisabled: boolean;
}) {
  const { autoImport, autoExport, hasApiOption, hasRatings, isStopped, isDisabled } = props;
  const { shops: words, contract } = useAllWords();
  const isBarred = !hasApiOption && !autoExport.isOn;
  return (
    <Stack gap="md">
      {autoImport.isOffered && (
        <Checkbox
          label={words.autoImport}
          description={words.autoImportHint}
          checked={autoImport.isOn}
          disabled={isDisabled}
          onChange={(event) => autoImport.onChange(event.currentTarget.checked)}
        />
      )}
      {autoExport.isOffered && (
        <div>
          <WhyNot reasons={isBarred ? [{ code: 'api-option-required', message: words.apiOption }] : []}>
            <Checkbox
              label={words.autoExport}
              description={words.autoExportHint(hasRatings)}
              checked={autoExport.isOn}
              error={autoExport.error}
              disabled={isDisabled || isBarred}
              onChange={(event) => autoExport.onChange(event.currentTarget.checked)}
            />
          </WhyNot>
          {isStopped && (
            <Box mt={8}>
              <StoppedNote says={contract.stoppedSettings} />
            </Box>
          )}
          {!hasApiOption && !isStopped && <ApiOptionHow hasRatings={hasRatings} />}
        </div>
      )}
    </Stack>
  );
}

function ApiOptionHow({ hasRatings }: { hasRatings: boolean }) {
  const words = useAllWords().shops;
  const { data } = useQuery({ ...queryOf('getContract', {}), staleTime: 300_000 });
  if (data === undefined) return null;
  const { initialFeeYen, monthlyFeeYen } = data.apiOption;
  return (
    <Text size="xs" c="dimmed" mt={6} pl={26} maw={600}>
      {words.apiOption} {words.apiOptionHow(formatYen(initialFeeYen), formatYen(monthlyFeeYen), hasRatings)}{' '}
      <Anchor inherit underline="always" renderRoot={(props) => <Link {...props} to="/contract" />}>
        {words.apiOptionWhere}
      </Anchor>
    </Text>
  );
}
