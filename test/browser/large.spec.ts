import { test } from './browser-test.ts';
import { askingEvening } from './evening.ts';
import { enlarge, lookThrough } from './large-council.ts';
import { openStaffPage } from './staff.ts';

/** How quickly it answers is measured by the bench, on the same way through. */
test('a council of 85 seats and a log of 2,000 entries are looked through', async ({ world, page }) => {
  const { meetingId } = await askingEvening(world, { bodyName: 'Fylkestinget' });
  await enlarge(page, meetingId);
  await openStaffPage(page, world, `/moter/${meetingId}`);
  await lookThrough(page);
});
