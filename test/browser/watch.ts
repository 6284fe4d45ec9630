import type { BrowserContext, Request } from '@playwright/test';

/** What the pages of one test have said and asked for that no reader ever sees. */
export interface Watch {
  /** One sentence for each thing that went wrong behind the page. */
  readonly faults: () => readonly string[];
}

const OWN_HOSTS: readonly string[] = ['127.0.0.1', 'localhost'];

/**
 * A refused or aborted request is told by the browser too; whether it was meant to happen is for the answers below.
 * And what looks for violations tries the frames of letters as well, which let nobody run anything.
 */
const BESIDE_THE_POINT = /^Failed to load resource|^Blocked script execution in 'about:srcdoc'/;

/**
 * Listens to every tab: errors and warnings on the console (a broken security policy is one of them), errors that
 * nobody caught, files that are not there, answers that mean a defect, and requests to anybody else.
 */
export function watch(context: BrowserContext): Watch {
  const faults: string[] = [];
  context.on('console', (message) => {
    const isBad = message.type() === 'error' || message.type() === 'warning';
    if (isBad && !BESIDE_THE_POINT.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => void faults.push(`not caught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !OWN_HOSTS.includes(hostname)) faults.push(`a third party: ${request.url()}`);
  });
  context.on('response', (response) => {
    const isDefect = response.status() >= 500 || (response.status() === 404 && isPageFile(response.request()));
    if (isDefect) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { faults: () => faults };
}

function isPageFile(request: Request): boolean {
  return ['document', 'script', 'stylesheet', 'font', 'image'].includes(request.resourceType());
}
