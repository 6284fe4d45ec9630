/** Everybody's name and key in the simulated archives. */
export const ARCHIVE_CREDENTIALS = { userName: 'fulltallig', password: 'simulated-archive' } as const;

/** What the product is told of a simulated archive: `ARCHIVE_<code>`. */
export function simulatedElements(simulatorUrl: string, code: string) {
  return {
    kind: 'elements',
    baseUrl: `${simulatorUrl}/archive/${code}/elements`,
    credentials: { database: `EPHORTE_${code}`, ...ARCHIVE_CREDENTIALS },
    attendance: { present: 'M', partly: 'D', absent: 'F' },
    filing: { caseId: 104, accessCode: 'U', restrictedAccessCode: 'UO', restrictedParagraph: 'Offl. § 13' },
  } as const;
}
