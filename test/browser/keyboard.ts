import { expect, type Locator, type Page } from '@playwright/test';

/** More than any of the pages has. */
const STOPS_MAX = 60;

/** Presses Tab until the place has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    await page.keyboard.press('Tab');
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(place, 'can be reached with the Tab key').toBeFocused();
}
