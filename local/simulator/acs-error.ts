import type { Answer } from '#local/http-server.ts';
import { json } from '#local/web-call.ts';

export function acsError(status: number, code: string, message: string): Answer {
  return json(status, { error: { code, message } });
}
