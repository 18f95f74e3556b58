import { resolveManualLink } from '@matome/domain/manual/resolve-link.ts';
import { Modal, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/useWords.ts';
import classes from './ManualText.module.css';
import { pictureAddress } from './picture-address.ts';

/** A picture with its words below; it opens large. */
export function Figure({ slug, src, alt }: { slug: string; src: string; alt: string }) {
  const words = useWords();
  const [isLarge, setLarge] = useState(false);
  const link = resolveManualLink(slug, src);
  const address = link.to === 'picture' ? pictureAddress(link.name) : src;
  return (
    <figure className={classes.figure}>
      <UnstyledButton
        className={classes.picture ?? ''}
        aria-label={words.manual.enlarge(alt)}
        onClick={() => setLarge(true)}
      >
        <img src={address} alt={alt} loading="lazy" />
      </UnstyledButton>
      <figcaption>{alt}</figcaption>
      <Modal
        opened={isLarge}
        onClose={() => setLarge(false)}
        size="min(1440px, 96vw)"
        title={alt}
        closeButtonProps={{ 'aria-label': words.common.close }}
      >
        <img className={classes.large} src={address} alt={alt} />
      </Modal>
    </figure>
  );
}
