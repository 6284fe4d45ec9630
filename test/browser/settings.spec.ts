import { expect, test } from './browser-test.ts';
import { newEvening } from './evening.ts';
import { inspect } from './inspect.ts';
import { openStaffPage } from './staff.ts';

test('an administrator sees what the numbers mean before saving them', async ({ world, page }) => {
  await newEvening(world, { bodyName: 'Planutvalget' });
  await openStaffPage(page, world, '/oppsett', 'ivar');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Svarfrister og stille tid');
  await expect(page.getByRole('img', { name: /Første SMS går/ })).toBeVisible();
  await inspect(page, 'deadlines');
  for (const path of ['klarsignal', 'paminnelser', 'sending', 'sekretarer', 'tekster']) {
    await openStaffPage(page, world, `/oppsett/${path}`, 'ivar');
    await page.waitForTimeout(1500);
    await inspect(page, path);
  }
});
