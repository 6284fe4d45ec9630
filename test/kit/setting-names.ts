import { configFrom } from '#infra/config.ts';

/** Every name that the configuration asks for, whatever is chosen, for a deployment of municipality 9901. */
export function namesAsked(): ReadonlySet<string> {
  const asked = new Set<string>();
  for (const chosen of ['acs', 'infobip', 'smtp']) {
    const given: Record<string, string> = { MUNICIPALITIES: '9901', SMS_PROVIDERS: chosen, EMAIL_PROVIDERS: chosen };
    for (const other of ['BLOB_ENDPOINT', 'ACS_ENDPOINT', 'KEY_VAULT_URL']) given[other] = '';
    const environment = new Proxy(given, {
      get: (target, name) => {
        if (typeof name !== 'string') return undefined;
        asked.add(name);
        return target[name];
      },
    });
    configFrom(environment);
  }
  return new Set([...asked].filter((name) => !name.startsWith('WEBSITE_')));
}
