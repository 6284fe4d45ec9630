import type { DefaultAzureCredential } from '@azure/identity';
import { openedOnce } from './opened-once.ts';

type TokenSource = Pick<DefaultAzureCredential, 'getToken'>;

/** The identity of the app in Azure. A local run with keys never needs the library. */
export function azureCredential(): TokenSource {
  const credential = openedOnce(async () => {
    const { DefaultAzureCredential } = await import('@azure/identity');
    return new DefaultAzureCredential();
  });
  return { getToken: async (scopes, options) => (await credential()).getToken(scopes, options) };
}
