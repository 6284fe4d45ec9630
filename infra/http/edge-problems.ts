import type { Language } from '#shared/kernel/language.ts';
import type { FieldProblem, Problem } from './problem.ts';

interface EdgeProblem {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Title and detail. */
  readonly words: Readonly<Record<Language, readonly [title: string, detail: string]>>;
}

/** What can be wrong before a module has seen the request. */
const EDGE_PROBLEMS = {
  'body-not-json': {
    status: 400,
    words: {
      nb: ['Ikke forstått', 'Innholdet er ikke gyldig JSON.'],
      nn: ['Ikkje forstått', 'Innhaldet er ikkje gyldig JSON.'],
      sv: ['Förstods inte', 'Innehållet är inte giltig JSON.'],
      da: ['Ikke forstået', 'Indholdet er ikke gyldig JSON.'],
      en: ['Not understood', 'The body is not valid JSON.'],
    },
  },
  'request-not-understood': {
    status: 400,
    words: {
      nb: ['Ikke forstått', 'Noe i forespørselen mangler eller er feil. Se feltene.'],
      nn: ['Ikkje forstått', 'Noko i førespurnaden manglar eller er feil. Sjå felta.'],
      sv: ['Förstods inte', 'Något i begäran saknas eller är fel. Se fälten.'],
      da: ['Ikke forstået', 'Noget i forespørgslen mangler eller er forkert. Se felterne.'],
      en: ['Not understood', 'Something in the request is missing or wrong. See the fields.'],
    },
  },
  'not-authenticated': {
    status: 401,
    headers: { 'www-authenticate': 'Bearer' },
    words: {
      nb: ['Ikke logget inn', 'Logg inn og prøv igjen.'],
      nn: ['Ikkje logga inn', 'Logg inn og prøv igjen.'],
      sv: ['Inte inloggad', 'Logga in och försök igen.'],
      da: ['Ikke logget ind', 'Log ind, og prøv igen.'],
      en: ['Not signed in', 'Sign in and try again.'],
    },
  },
  'role-too-small': {
    status: 403,
    words: {
      nb: ['Ingen tilgang', 'Rollen din gir ikke tilgang til dette.'],
      nn: ['Ingen tilgang', 'Rolla di gir ikkje tilgang til dette.'],
      sv: ['Ingen åtkomst', 'Din roll ger inte tillgång till detta.'],
      da: ['Ingen adgang', 'Din rolle giver ikke adgang til dette.'],
      en: ['No access', 'Your role does not give access to this.'],
    },
  },
  'not-found': {
    status: 404,
    words: {
      nb: ['Finnes ikke', 'Det du ba om, finnes ikke her.'],
      nn: ['Finst ikkje', 'Det du bad om, finst ikkje her.'],
      sv: ['Finns inte', 'Det du bad om finns inte här.'],
      da: ['Findes ikke', 'Det, du bad om, findes ikke her.'],
      en: ['Not found', 'What you asked for is not here.'],
    },
  },
  'version-outdated': {
    status: 412,
    words: {
      nb: ['Endret i mellomtiden', 'Noen har endret dette siden du leste det. Hent det på nytt.'],
      nn: ['Endra i mellomtida', 'Nokon har endra dette sidan du las det. Hent det på nytt.'],
      sv: ['Ändrat under tiden', 'Någon har ändrat detta sedan du läste det. Hämta det igen.'],
      da: ['Ændret i mellemtiden', 'Nogen har ændret dette, siden du læste det. Hent det igen.'],
      en: ['Changed meanwhile', 'Somebody has changed this since you read it. Fetch it again.'],
    },
  },
  'body-too-large': {
    status: 413,
    words: {
      nb: ['For stort', 'Innholdet er større enn 1 MB.'],
      nn: ['For stort', 'Innhaldet er større enn 1 MB.'],
      sv: ['För stort', 'Innehållet är större än 1 MB.'],
      da: ['For stort', 'Indholdet er større end 1 MB.'],
      en: ['Too large', 'The body is larger than 1 MB.'],
    },
  },
  'internal-error': {
    status: 500,
    words: {
      nb: ['Noe gikk galt', 'Feilen er hos oss og er loggført.'],
      nn: ['Noko gjekk gale', 'Feilen er hos oss og er loggført.'],
      sv: ['Något gick fel', 'Felet är hos oss och har loggats.'],
      da: ['Noget gik galt', 'Fejlen er hos os og er logført.'],
      en: ['Something went wrong', 'The fault is ours and has been logged.'],
    },
  },
  'try-again-later': {
    status: 503,
    headers: { 'retry-after': '5' },
    words: {
      nb: ['Prøv igjen om litt', 'Tjenesten svarer ikke akkurat nå. Det er trygt å sende det samme på nytt.'],
      nn: ['Prøv igjen om litt', 'Tenesta svarer ikkje akkurat no. Det er trygt å sende det same på nytt.'],
      sv: ['Försök igen om en stund', 'Tjänsten svarar inte just nu. Det är säkert att skicka samma sak igen.'],
      da: ['Prøv igen om lidt', 'Tjenesten svarer ikke lige nu. Det er sikkert at sende det samme igen.'],
      en: ['Try again shortly', 'The service does not answer just now. It is safe to send the same again.'],
    },
  },
} as const satisfies Record<string, EdgeProblem>;

export type EdgeProblemType = keyof typeof EDGE_PROBLEMS;

export function edgeProblem(type: EdgeProblemType, language: Language, fields?: readonly FieldProblem[]): Problem {
  const known: EdgeProblem = EDGE_PROBLEMS[type];
  const [title, detail] = known.words[language];
  return {
    status: known.status,
    type,
    title,
    detail,
    ...(fields !== undefined && { fields }),
    ...(known.headers !== undefined && { headers: known.headers }),
  };
}
