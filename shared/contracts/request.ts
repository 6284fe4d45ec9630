/** What the body of a request may hold, files too. */
export const BODY_BYTES_MAX = 1_000_000;
