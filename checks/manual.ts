import { pageForScreen } from '@matome/domain/manual/page-for-screen.ts';
import { resolveManualLink } from '@matome/domain/manual/resolve-link.ts';
import type { Manual, Page, PageText } from '../server/manual/read-manual.ts';
import type { Verdict } from './guard.ts';

export type ManualFacts = Manual & {
  /** What stands in docs/screenshots. */
  readonly pictures: readonly string[];
  /** Addresses of the screens inside the desk, `/orders/$orderId`. */
  readonly screens: readonly string[];
  /** Those that need no page, but may be told of. */
  readonly otherScreens: readonly string[];
  readonly malls: readonly string[];
  /** Of Tokyo, `YYYY-MM-DD`. */
  readonly today: string;
};

/** Pages that a reader without Japanese cannot do without. */
const IN_ENGLISH = ['start', 'orders', 'imports', 'exports', 'settings/shops', 'malls/rakuma', 'api'];
/** A screen that only passes on, and the manual itself. */
const WITHOUT_PAGE = ['/consent', '/manual'];

/** What a reader of the manual would stumble over, each with its file. */
export function judgeManual(facts: ManualFacts): Verdict {
  const found = [
    ...facts.faults.map(({ file, says }) => `/${file}: ${says}`),
    ...facts.pages.flatMap((page) => [
      ...judgeText({ page, text: page.ja, file: `${page.slug}.md` }, facts),
      ...(page.en === null ? [] : judgeText({ page, text: page.en, file: `${page.slug}.en.md` }, facts)),
    ]),
    ...judgeCoverage(facts),
  ];
  return { passed: found.length === 0, output: found.map((line) => `docs/manual${line}`).join('\n') };
}

type Judged = { readonly page: Page; readonly text: PageText; readonly file: string };

function judgeText({ page, text, file }: Judged, facts: ManualFacts): string[] {
  return [
    ...(text.updated > facts.today ? [`updated: ${text.updated} is in the future`] : []),
    ...text.html.map((html) => `“${html}” is HTML and is not shown`),
    ...text.links
      .filter((href) => !leadsSomewhere({ page, href, text }, facts))
      .map((href) => `“${href}” leads nowhere`),
  ].map((says) => `/${file}: ${says}`);
}

type Linked = { readonly page: Page; readonly href: string; readonly text: PageText };

/** Addresses outside of the repository are not asked for. */
function leadsSomewhere({ page, href, text }: Linked, { pages, pictures }: ManualFacts): boolean {
  const link = resolveManualLink(page.slug, href);
  switch (link.to) {
    case 'picture':
      return pictures.includes(link.name);
    case 'outside':
      return /^(?:https?:\/\/|mailto:|\/api\/)/.test(link.href);
    case 'page': {
      const target = pages.find(({ slug }) => slug === link.slug);
      const shown = text === page.en ? (target?.en ?? target?.ja) : target?.ja;
      const anchor = link.anchor === null ? null : decodeURIComponent(link.anchor);
      return shown?.sections.some((section) => anchor === null || section.anchor === anchor) === true;
    }
  }
}

function judgeCoverage({ pages, screens, otherScreens, malls }: ManualFacts): string[] {
  const hasPage = (slug: string) => pages.some((page) => page.slug === slug);
  const named = new Set(pages.flatMap((page) => page.screens));
  return [
    ...malls.filter((mall) => !hasPage(`malls/${mall}`)).map((mall) => `/malls/${mall}.md is missing`),
    ...IN_ENGLISH.filter((slug) => !pages.some((page) => page.slug === slug && page.en !== null)).map(
      (slug) => `/${slug}.en.md is missing`,
    ),
    ...[...new Set(screens.map(withoutParameters))]
      .filter((screen) => !WITHOUT_PAGE.includes(screen) && !named.has(screen))
      .map((screen) => `: no page names ${screen} among its screens`),
    ...[...named]
      .filter((screen) => ![...screens, ...otherScreens].some((known) => withoutParameters(known) === screen))
      .map((screen) => `/${pageForScreen(pages, screen)?.slug}.md: there is no screen ${screen}`),
  ];
}

/** `/orders/$orderId` is told of by the page of `/orders`. */
function withoutParameters(screen: string): string {
  return screen.replace(/\/\$.*$/, '') || '/';
}
