/** Those who call our webhooks. What each of them told us lies in a partition of its own. */
export const PROVIDERS = ['acs', 'infobip'] as const;

/** Whoever stored something is at work on it for a while; after that it has been left behind. */
export const LEFT_MINUTES = 1;
