import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** Loaded before the product, this writes down every address that the process asks or is asked for, one a line. */
const { URLS_FILE: file } = z.object({ URLS_FILE: z.string() }).parse(process.env);

const Asking = z.object({ request: z.object({ path: z.string() }) });
const Asked = z.object({ request: z.object({ url: z.string() }) });

subscribe('http.client.request.start', (message) => note(Asking.parse(message).request.path));
subscribe('undici:request:create', (message) => note(Asking.parse(message).request.path));
subscribe('http.server.request.start', (message) => note(Asked.parse(message).request.url));

function note(path: string): void {
  appendFileSync(file, `${path}\n`);
}
