import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './journey.ts';

const IS_WALK = process.env['MATOME_WALKS'] === '1';
const MORE_OF_THE_SAME = 'tbody tr:nth-child(n+7)';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * Asks axe for every rule in the light scheme; on a walk (`npm run walks`) again in the dark one for what differs there, the contrast.
 * Of the many rows of a list the first few are asked about: the rest are made of the same.
 */
export async function expectNoFaults(page: Page, where: string): Promise<void> {
  await chooseScheme(page, 'light');
  const whole = await askAxe(page).withTags(RULES).analyze();
  expect.soft(describe(whole.violations), `${where}, light`).toEqual([]);
  if (!IS_WALK) return;
  await chooseScheme(page, 'dark');
  const dark = await askAxe(page).withRules(['color-contrast']).analyze();
  expect.soft(describe(dark.violations), `${where}, dark`).toEqual([]);
}

/** Only what is wrong: to list what is right as well takes longer than to look. */
function askAxe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).exclude(MORE_OF_THE_SAME);
}

async function chooseScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** Each finding as one line: rule, then its elements and what is wrong with them. */
function describe(violations: Violations): readonly string[] {
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`).join(' | ')}`,
  );
}
