import * as z from 'zod/mini';
import type { Answer, Call } from '#local/http-server.ts';
import { type Codes, type Grant, keepCodes, keepRenewals, type Renewals } from '#local/issuer/codes.ts';
import { signingKey } from '#local/issuer/keys.ts';
import { refusedPage, signedOutPage, signInPage, stylesheet } from '#local/issuer/sign-in-page.ts';
import {
  accessTokenFor,
  type DemoUser,
  idTokenFor,
  type Person,
  type Signer,
  TOKEN_SECONDS,
} from '#local/issuer/tokens.ts';
import { isLocalOrigin, json, NOTHING_HERE, problem } from '#local/web-call.ts';
import type { Clock } from '#shared/kernel/instant.ts';

export interface IssuerOptions {
  /** Tokens expire by it. */
  readonly agenda: Clock;
  /** Who may be chosen on the sign-in page of a client. Asked each time it is shown. */
  readonly users: (clientId: string) => readonly DemoUser[];
  /** What the access tokens are for. */
  readonly audience: string;
  /** Where the signing key is kept. */
  readonly directory?: string;
  /** Of the server that it answers behind. */
  readonly origin: string;
  /** Origins beside this machine's own that a sign-in may lead back to. */
  readonly redirectOrigins?: readonly string[];
}

export interface LocalIssuer {
  /** As in the `iss` claim, without a slash at the end. */
  readonly issuer: string;
  readonly issueToken: (person: Person) => Promise<string>;
  /** Undefined for what is not the issuer's. */
  readonly answer: (call: Call) => Promise<Answer> | undefined;
}

interface Desk extends Signer {
  readonly options: IssuerOptions;
  readonly codes: Codes;
  readonly renewals: Renewals;
}

const PATH = '/issuer';

/**
 * An OpenID provider for one machine: anybody may be anybody. Authorization code with PKCE, public clients only. It
 * shares its neighbour's server, so that there is no further port to be free and tokens outlive a restart.
 */
export async function openIssuer(options: IssuerOptions): Promise<LocalIssuer> {
  const key = await signingKey(options.directory);
  const codes = keepCodes(options.agenda);
  const issuer = `${options.origin}${PATH}`;
  const desk: Desk = { options, codes, renewals: keepRenewals(), key, clock: options.agenda, issuer };
  return {
    issuer,
    issueToken: (person) => accessTokenFor(desk, person, options.audience),
    answer: (call) => (call.url.pathname.startsWith(`${PATH}/`) ? answer(desk, call) : undefined),
  };
}

async function answer(desk: Desk, call: Call): Promise<Answer> {
  switch (`${call.method} ${call.url.pathname.slice(PATH.length)}`) {
    case 'GET /.well-known/openid-configuration':
      return json(200, discovery(desk.issuer));
    case 'GET /jwks':
      return json(200, { keys: [desk.key.publicJwk] });
    case 'GET /authorize':
      return authorize(desk, call);
    case 'POST /token':
      return exchange(desk, call);
    case 'GET /end-session':
      return endSession(desk, call);
    case 'GET /style.css':
      return stylesheet();
    default:
      return problem(NOTHING_HERE);
  }
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/end-session`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    scopes_supported: ['openid', 'profile', 'offline_access'],
  };
}

const Authorization = z.object({
  response_type: z.literal('code'),
  client_id: z.string().check(z.minLength(1)),
  redirect_uri: z.url(),
  code_challenge: z.string().check(z.minLength(43)),
  code_challenge_method: z.literal('S256'),
  state: z.optional(z.string()),
  nonce: z.optional(z.string()),
  scope: z._default(z.string(), ''),
  prompt: z.optional(z.string()),
  /** Ours: whom the sign-in page was told to be. */
  user: z.optional(z.string()),
});

/** Who signed in once stays signed in, as with Entra ID, until the session is ended. */
function authorize({ options, codes }: Desk, call: Call): Answer {
  const parsed = Authorization.safeParse(Object.fromEntries(call.url.searchParams));
  if (!parsed.success) return refusedPage(`Ikke forstått: ${parsed.error.issues.map(({ path }) => path).join(', ')}`);
  const { redirect_uri, state, prompt, user, client_id, code_challenge, nonce, scope } = parsed.data;
  if (!mayReturnTo(options, redirect_uri)) return refusedPage('Adressen det skal tilbake til, er ikke kjent.');
  const back = (parameters: Readonly<Record<string, string>>, headers = {}) =>
    redirect(redirect_uri, state === undefined ? parameters : { ...parameters, state }, headers);

  const users = options.users(client_id);
  const isAsked = prompt === 'login' || prompt === 'select_account';
  const person = users.find(({ sub }) => sub === (user ?? (isAsked ? undefined : sessionOf(call))));
  if (person !== undefined) {
    const mayRenew = scope.split(' ').includes('offline_access');
    const asked = { clientId: client_id, redirectUri: redirect_uri, codeChallenge: code_challenge, nonce };
    return back({ code: codes.give({ person, ...asked, mayRenew }) }, { 'set-cookie': sessionCookie(person.sub) });
  }
  if (prompt === 'none') return back({ error: 'login_required' });
  return signInPage(users, ({ sub }) => {
    const chosen = new URLSearchParams(call.url.searchParams);
    chosen.set('user', sub);
    return `${PATH}/authorize?${chosen}`;
  });
}

const Exchange = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    client_id: z.string(),
    redirect_uri: z.string(),
    code_verifier: z.string(),
  }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string(), client_id: z.string() }),
]);

async function exchange(desk: Desk, call: Call): Promise<Answer> {
  const sent = Exchange.safeParse(Object.fromEntries(new URLSearchParams(call.body.toString())));
  if (!sent.success) return json(400, { error: 'invalid_request' });
  const grant = grantFor(desk, sent.data);
  if (grant === undefined) return json(400, { error: 'invalid_grant' });
  const answered = json(200, {
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS,
    access_token: await accessTokenFor(desk, grant.person, desk.options.audience),
    id_token: await idTokenFor(desk, grant.person, grant.clientId, grant.nonce),
    ...(grant.mayRenew && { refresh_token: desk.renewals.give(grant) }),
  });
  return { ...answered, headers: { ...answered.headers, 'cache-control': 'no-store' } };
}

function grantFor({ codes, renewals }: Desk, sent: z.output<typeof Exchange>): Grant | undefined {
  if (sent.grant_type === 'refresh_token') return renewals.use(sent.refresh_token, sent.client_id);
  const { code, client_id: clientId, redirect_uri: redirectUri, code_verifier: codeVerifier } = sent;
  return codes.take(code, { clientId, redirectUri, codeVerifier });
}

function endSession({ options }: Desk, call: Call): Answer {
  const headers = { 'set-cookie': `${sessionCookie('')}; Max-Age=0` };
  const back = call.url.searchParams.get('post_logout_redirect_uri');
  const state = call.url.searchParams.get('state');
  if (back !== null && URL.canParse(back) && mayReturnTo(options, back)) {
    return redirect(back, state === null ? {} : { state }, headers);
  }
  const signedOut = signedOutPage();
  return { ...signedOut, headers: { ...signedOut.headers, ...headers } };
}

function mayReturnTo({ redirectOrigins = [] }: IssuerOptions, address: string): boolean {
  const { origin } = new URL(address);
  return isLocalOrigin(origin) || redirectOrigins.includes(origin);
}

function redirect(
  address: string,
  parameters: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Answer {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { status: 302, headers: { ...headers, location: url.href, 'cache-control': 'no-store' } };
}

const SESSION = /(?:^|;\s*)local-session=([^;]+)/;

function sessionOf(call: Call): string | undefined {
  const [, value] = SESSION.exec(call.headers.cookie ?? '') ?? [];
  return value === undefined ? undefined : decodeURIComponent(value);
}

function sessionCookie(sub: string): string {
  return `local-session=${encodeURIComponent(sub)}; Path=${PATH}; HttpOnly; SameSite=Lax`;
}
