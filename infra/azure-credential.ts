import type { DefaultAzureCredential } from '@azure/identity';

type TokenSource = Pick<DefaultAzureCredential, 'getToken'>;

/**
 * The identity of the app in Azure. The library is loaded when the first token is needed: it is the slowest import we
 * have, and a local run with keys never needs it.
 */
export function azureCredential(): TokenSource {
  let loading: Promise<TokenSource> | undefined;
  return {
    getToken: async (scopes, options) => {
      loading ??= import('@azure/identity').then(({ DefaultAzureCredential }) => new DefaultAzureCredential());
      const credential = await loading;
      return credential.getToken(scopes, options);
    },
  };
}
