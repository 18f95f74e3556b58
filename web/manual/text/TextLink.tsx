import { resolveManualLink } from '@matome/domain/manual/resolve-link.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pictureAddress } from './picture-address.ts';

type Props = { readonly slug: string; readonly href: string; readonly children: ReactNode };

/** A link of a page, as it stands in the file: to another page within the app, to a picture, or out of the manual. */
export function TextLink({ slug, href, children }: Props) {
  const link = resolveManualLink(slug, href);
  switch (link.to) {
    case 'page':
      return (
        <Link
          to="/manual/$"
          params={{ _splat: link.slug }}
          {...(link.anchor === null ? {} : { hash: decodeURIComponent(link.anchor) })}
        >
          {children}
        </Link>
      );
    case 'picture':
      return <a href={pictureAddress(link.name)}>{children}</a>;
    case 'outside':
      return (
        <a href={link.href} target="_blank" rel="noreferrer">
          {children}
        </a>
      );
  }
}
