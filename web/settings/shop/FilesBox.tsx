import type { Shop } from '@matome/contract/shops.ts';
import { Button, Group } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../app/Panel.tsx';
import { useWords } from '../../words/useWords.ts';

/** Of a shop that is kept by files: where they come in and go out. */
export function FilesBox({ shop }: { shop: Shop }) {
  const words = useWords().shops.files;
  return (
    <Panel title={words.title} hint={words.hint}>
      <Group gap={8}>
        <Button
          variant="default"
          leftSection={<IconFileImport size={15} aria-hidden />}
          renderRoot={(root) => <Link {...root} to="/csv/$shopId" params={{ shopId: shop.id }} />}
        >
          {words.bringIn}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileExport size={15} aria-hidden />}
          renderRoot={(root) => <Link {...root} to="/exports" />}
        >
          {words.takeOut}
        </Button>
      </Group>
    </Panel>
  );
}
