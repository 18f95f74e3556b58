import { pageForScreen } from '@matome/domain/manual/page-for-screen.ts';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useWords } from '../words/useWords.ts';
import { useManual } from './useManual.ts';

/** Leads to the page that tells of the present screen: `slug` where the screen knows it, else the one that names its address. */
export function HelpLink({ slug }: { slug: string | undefined }) {
  const words = useWords().manual;
  const path = useLocation({ select: (location) => location.pathname });
  const pages = useManual();
  const page = pages.find((candidate) => candidate.slug === slug) ?? pageForScreen(pages, path);
  if (page === undefined) return null;
  return (
    <Tooltip label={words.help}>
      <ActionIcon
        size={26}
        renderRoot={(root) => <Link {...root} to="/manual/$" params={{ _splat: page.slug }} />}
        aria-label={words.help}
      >
        <IconHelpCircle size={17} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
