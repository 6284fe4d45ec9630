import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** `PICTURES=1` leaves a picture of every look in `test-results`. Some 600 of them take a fifth of the whole run. */
const LEAVES_PICTURES = process.env['PICTURES'] === '1';
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Structure and names are the same by night, so only the colours are looked at again. */
const COLOURS = ['color-contrast'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What the builder leaves in the page after its first look. Asking it again is ten times as fast as a new builder. */
interface LeftAxe {
  readonly run: (where: object, options: object) => Promise<{ readonly violations: readonly Violation[] }>;
}

declare global {
  interface Window {
    readonly axe: LeftAxe;
  }
}

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

const FIRST_LOOK: Look = { name: '360-light', width: 360, height: 740, colorScheme: 'light' };
const FURTHER_LOOKS: readonly Look[] = [
  { name: '360-dark', width: 360, height: 740, colorScheme: 'dark' },
  { name: '1280-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: '1280-light', width: 1280, height: 900, colorScheme: 'light' },
];

/** The desk enlarged to 200 and to 400 per cent, which is also the narrowest screen: the same letters, fewer of them. */
const ENLARGED = [
  { width: 640, height: 450 },
  { width: 320, height: 640 },
] as const;

/**
 * Holds one state of a page against WCAG 2.2 AA on the smallest phone that we promise to serve and at a desk, by day
 * and by night, and enlarged. Leaves the window as it was, and a picture of each look where somebody asked for them.
 * @param name of the state, for the pictures
 */
export async function inspect(page: Page, name: string): Promise<void> {
  await test.step(`inspect ${name}`, async () => {
    const before = page.viewportSize();
    await turnTo(page, FIRST_LOOK, name);
    // Letters are shown in frames without scripts, where nothing can be asked.
    const first = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').withTags(STANDARDS).analyze();
    expect.soft(first.violations.map(told), `${name} ${FIRST_LOOK.name}`).toStrictEqual([]);
    for (const look of FURTHER_LOOKS) {
      await turnTo(page, look, name);
      expect.soft((await lookAgain(page, look)).map(told), `${name} ${look.name}`).toStrictEqual([]);
    }
    await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
    await expectToFit(page, name);
    if (before !== null) await page.setViewportSize(before);
  });
}

/** Only that nothing is cut or pushed out: for states that differ in their words alone. */
export async function inspectWords(page: Page, name: string): Promise<void> {
  await test.step(`inspect the words of ${name}`, async () => {
    const before = page.viewportSize();
    await turnTo(page, FIRST_LOOK, name);
    await expectToFit(page, name);
    if (before !== null) await page.setViewportSize(before);
  });
}

async function turnTo(page: Page, { name, width, height, colorScheme }: Look, state: string): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  if (LEAVES_PICTURES) await page.screenshot({ path: test.info().outputPath(`${state}-${name}.png`), fullPage: true });
}

async function lookAgain(page: Page, { colorScheme }: Look): Promise<readonly Violation[]> {
  const runOnly = colorScheme === 'light' ? { type: 'tag', values: STANDARDS } : { type: 'rule', values: COLOURS };
  const { violations } = await page.evaluate((options) => window.axe.run({ exclude: ['iframe'] }, options), {
    runOnly,
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  });
  return violations;
}

function told({ id, nodes }: Violation): string {
  return `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`;
}

async function expectToFit(page: Page, name: string): Promise<void> {
  for (const size of ENLARGED) {
    await page.setViewportSize(size);
    const hidden = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const dialog = document.querySelector('dialog[open]')?.getBoundingClientRect();
      return { sideways: scrollWidth - clientWidth, belowDialog: Math.max(0, (dialog?.bottom ?? 0) - innerHeight) };
    });
    expect.soft(hidden, `what ${name} hides at ${size.width} px`).toStrictEqual({ sideways: 0, belowDialog: 0 });
  }
}
