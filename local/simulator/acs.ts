import type { Answered, Call } from '#local/http-server.ts';
import { sendEmail, showEmailOperation } from '#local/simulator/acs-email.ts';
import { acsError } from '#local/simulator/acs-error.ts';
import { isSignedWith } from '#local/simulator/acs-signature.ts';
import { sendSms } from '#local/simulator/acs-sms.ts';
import type { ProviderDesk } from '#local/simulator/provider-desk.ts';

/** The endpoints of Azure Communication Services: what is sent to them reaches the phones and mailboxes here. */
export function answerAsAcs(desk: ProviderDesk, call: Call): Promise<Answered> | Answered {
  if (!isSignedWith(desk.accessKey, call)) return acsError(401, 'Denied', 'The signature does not fit the request.');
  if (call.method === 'POST' && call.url.pathname === '/sms') return sendSms(desk, call);
  if (call.method === 'POST' && call.url.pathname === '/emails:send') return sendEmail(desk, call);
  const [, operationId] = /^\/emails\/operations\/([^/]+)$/.exec(call.url.pathname) ?? [];
  if (call.method === 'GET' && operationId !== undefined) return showEmailOperation(desk, operationId);
  return acsError(404, 'NotFound', 'There is nothing at this address.');
}
