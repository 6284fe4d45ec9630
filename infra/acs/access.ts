import { azureCredential } from '#infra/azure-credential.ts';

/** With a connection string the key in it signs; with an endpoint the app's own identity does. */
export type AcsAccess =
  | { readonly kind: 'connectionString'; readonly connectionString: string }
  | { readonly kind: 'endpoint'; readonly endpoint: string };

export const PROVIDER = 'acs';

interface ClientShape<Options, Client> {
  new (connectionString: string, options: Options): Client;
  new (endpoint: string, credential: ReturnType<typeof azureCredential>, options: Options): Client;
}

export function openClient<Options extends object, Client>(
  Shape: ClientShape<Options & { readonly allowInsecureConnection: boolean }, Client>,
  access: AcsAccess,
  options: Options,
): Client {
  if (access.kind === 'endpoint') {
    return new Shape(access.endpoint, azureCredential(), { ...options, allowInsecureConnection: false });
  }
  // Only a simulator on this machine speaks without TLS.
  const allowInsecureConnection = /(^|;)endpoint=http:\/\//i.test(access.connectionString);
  return new Shape(access.connectionString, { ...options, allowInsecureConnection });
}
