import type { Answer } from '#local/http-server.ts';
import type { DemoUser } from '#local/issuer/tokens.ts';

/** No script, no style and no image inside the page, and nothing from elsewhere. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** Links and not a form: a browser would not follow a form's redirect to another origin under a strict policy. */
export function signInPage(users: readonly DemoUser[], linkFor: (user: DemoUser) => string): Answer {
  const items = users.map(
    (user) =>
      `<li><a href="${escaped(linkFor(user))}"><strong>${escaped(user.name)}</strong><span>${escaped(user.title)}</span></a></li>`,
  );
  return page('Hvem vil du logge inn som?', `<ul>${items.join('')}</ul>`);
}

export function signedOutPage(): Answer {
  return page('Du er logget ut', '<p>Du kan lukke dette vinduet.</p>');
}

export function refusedPage(why: string): Answer {
  return { ...page('Innloggingen kunne ikke starte', `<p>${escaped(why)}</p>`), status: 400 };
}

export function stylesheet(): Answer {
  return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: STYLE };
}

function page(heading: string, content: string): Answer {
  const body = `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${heading}</title><link rel="stylesheet" href="style.css"></head>
<body><main><h1>${heading}</h1>${content}</main></body></html>`;
  return { status: 200, headers: HEADERS, body };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 3rem auto; padding: 0 1rem; }
ul { list-style: none; padding: 0; }
li { margin: 0.5rem 0; }
a { display: flex; flex-direction: column; padding: 0.75rem 1rem; border: 1px solid; border-radius: 0.5rem; color: inherit; text-decoration: none; }
a:hover, a:focus-visible { outline: 3px solid; }
`;
