import type { Locator, Page } from '@playwright/test';
import { CODE, openWorld, type World } from '#test/smoke/world.ts';

/** A Tuesday in early autumn, 09.00 in Oslo: far from any quiet day, whatever the tests wind the clock past. */
const FIRST_MORNING = '2026-09-01T07:00:00.000Z';

/** The running product: an empty municipality 9901 for the states, beside the demo, which lets staff in. */
export function openStaffWorld(): Promise<World> {
  return openWorld({ environment: { DEMO: '1', MUNICIPALITIES: '9901,9999', CLOCK_START: FIRST_MORNING } });
}

/** Who may be chosen on the sign-in page of this machine. */
export type StaffMember = 'turid' | 'anne' | 'ivar' | 'marit' | 'randi' | 'odd';

/** Signs in as the demo's links do, through the issuer, and goes to a page. */
export async function openStaffPage(page: Page, world: World, path: string, as: StaffMember = 'turid'): Promise<void> {
  const wanted = new URLSearchParams({ kommune: CODE, som: as, til: path });
  await page.goto(`${world.stack.webUrl}/logg-inn?${wanted}`);
  await page.waitForURL(`${world.stack.webUrl}${path}`);
}

/** The row of a member who is away. */
export function seatOf(page: Page, name = 'Kari Nordmann'): Locator {
  return page.getByRole('group', { name: new RegExp(`^${name}`) });
}

/** Opens the question behind one of the further choices for a member. */
export async function choose(page: Page, item: string | RegExp, name = 'Kari Nordmann'): Promise<void> {
  await page.getByRole('button', { name: `Flere valg for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
