import { expect, test } from 'vitest';
import { isAt, MAIN_MENU } from '#web/staff/frame/main-menu.ts';

test.each([
  ['/moter', '/moter'],
  ['/moter/kst-9/logg', '/moter'],
  ['/utvalg/kst', '/utvalg'],
  ['/personer', '/utvalg'],
  ['/hent-inn', '/utvalg'],
  ['/arkivet', '/utvalg'],
  ['/oppsett/sending', '/oppsett'],
])('at %s the reader is told to be at %s, and nowhere else', (pathname, path) => {
  expect(MAIN_MENU.filter((entry) => isAt(entry, pathname)).map((entry) => entry.path)).toStrictEqual([path]);
});
