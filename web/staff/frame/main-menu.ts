import type { StaffTexts } from '#web/texts/staff/nb.ts';

export interface MenuEntry {
  readonly path: string;
  /** Further pages that stand under it. */
  readonly alsoAt?: readonly string[];
  readonly label: (texts: StaffTexts) => string;
  /** How many texts wait stands after the label. */
  readonly showsWaiting?: boolean;
}

/** "Hovedmeny". A new page is an entry here and an address in `routes.tsx`. */
export const MAIN_MENU: readonly MenuEntry[] = [
  { path: '/moter', label: (texts) => texts.common.meetings },
  { path: '/innboks', label: (texts) => texts.inbox.title, showsWaiting: true },
  { path: '/utvalg', alsoAt: ['/personer', '/hent-inn', '/arkivet'], label: (texts) => texts.people.menu },
  { path: '/statistikk', label: (texts) => texts.statistics.title },
  { path: '/oppsett', label: (texts) => texts.settings.title },
];

export function isAt({ path, alsoAt = [] }: MenuEntry, pathname: string): boolean {
  return [path, ...alsoAt].some((one) => pathname === one || pathname.startsWith(`${one}/`));
}
