/** What the sample app did, for tests to look at. It stands apart, because only a host may import the app. */
export const diary: string[] = [];

/** Activities wait for this before they return. A test puts a slower one here to catch them in the act. */
export const gate: { opens: Promise<void> } = { opens: Promise.resolve() };
