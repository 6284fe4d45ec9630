import type { Answer, Call } from '#local/http-server.ts';
import { pageFileBelow } from '#local/page-files.ts';

/** Letters are shown as they came, and those carry styles of their own. The page also asks the product's API. */
function policyOf(apiUrl: string | undefined): string {
  const connect = apiUrl === undefined ? '' : `; connect-src 'self' ${apiUrl}`;
  return `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'${connect}`;
}

/** The file that the path names below the directory, or undefined when there is none. */
export async function staticPage(directory: string, { url }: Call, apiUrl?: string): Promise<Answer | undefined> {
  const file = await pageFileBelow(directory, url.pathname);
  if (file === undefined) return undefined;
  const headers = { 'content-type': file.contentType, 'content-security-policy': policyOf(apiUrl) };
  return { status: 200, headers, body: file.body };
}
