import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { REPOSITORY } from '#test/architecture/sources.ts';
import { reportAbsence } from '#test/smoke/council.ts';
import { expect, test } from './browser-test.ts';
import { linkTo, newEvening, tokenOf } from './evening.ts';
import { openStaffPage } from './staff.ts';

const PICTURES = join(REPOSITORY, 'docs', 'bilder');

/** Written only when `MANUAL_PICTURES=1` asks for it, so that a run of the tests leaves the work tree as it was. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['MANUAL_PICTURES'] !== '1') return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
}

test('every page that the manual shows is there under its name', async ({ world, page }) => {
  const { kari, anders, meetingId, start } = await newEvening(world, { bodyName: 'Kommunestyret' });
  await reportAbsence(world, tokenOf(await linkTo(world, kari.email, 'forfall')));
  await world.wind('PT4M');
  await world.text(anders.mobile, 'kanskje');
  await page.setViewportSize({ width: 1000, height: 700 });

  const pages = [
    ['/moter', 'Møter', 'moter'],
    [`/moter/${meetingId}`, /Kommunestyret/, 'mote'],
    [`/moter/${meetingId}/logg`, /Kommunestyret/, 'logg'],
    [`/moter/${meetingId}/utskrift`, 'Oppmøteliste', 'utskrift'],
    ['/innboks', 'Innboks', 'innboks'],
    ['/utvalg', 'Utvalg og lister', 'utvalg'],
    ['/personer', 'Personer', 'personer'],
    ['/hent-inn', 'Hent inn', 'hent-inn'],
    ['/oppsett', 'Svarfrister og stille tid', 'svarfrister'],
    ['/oppsett/sending', 'Sending', 'sending'],
    ['/statistikk', 'Statistikk', 'statistikk'],
  ] as const;
  for (const [path, title, name] of pages) {
    // Only what has begun is counted.
    if (name === 'statistikk') await world.windTo(start);
    await openStaffPage(page, world, path, path.startsWith('/oppsett') ? 'ivar' : 'turid');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await picture(page, name);
  }
});
