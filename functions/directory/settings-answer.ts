import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { etagOf, hasVersion } from '#infra/http/headers.ts';
import { problem } from '#infra/http/problem.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { SettingsChange, SettingsSeen } from './change-settings.ts';
import { faultsProblem, outdatedProblem } from './problems.ts';

/** The settings as they apply; of a body also the names of those it has chosen for itself. */
export function settingsAnswer(
  { settings, own, version }: SettingsSeen,
  of: 'municipality' | 'body',
): HttpResponseInit {
  const jsonBody = of === 'body' ? { ...settings, own } : settings;
  return { status: 200, headers: { etag: etagOf(version) }, jsonBody };
}

export function settingsRead(request: HttpRequest, seen: SettingsSeen, of: 'municipality' | 'body'): HttpResponseInit {
  const etag = etagOf(seen.version);
  return hasVersion(request, etag) ? { status: 304, headers: { etag } } : settingsAnswer(seen, of);
}

export function settingsRefused(
  refused: Exclude<SettingsChange, { readonly kind: 'changed' }>,
  language: Language,
): HttpResponseInit {
  switch (refused.kind) {
    case 'outdated':
      return problem(outdatedProblem('settings-saved', refused.saved, language));
    case 'unknown-body':
      return problem(edgeProblem('not-found', language));
    case 'faulty':
      return problem(faultsProblem('settings-have-faults', refused.faults, language));
    default:
      return unreachable(refused, 'refusal');
  }
}
