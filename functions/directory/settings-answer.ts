import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { edgeProblem } from '#infra/http/edge-problems.ts';
import { etagOf } from '#infra/http/headers.ts';
import { problem } from '#infra/http/problem.ts';
import { taggedAnswer } from '#infra/http/tagged-answer.ts';
import { unreachable } from '#shared/kernel/assert.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { SettingsChange, SettingsSeen } from './change-settings.ts';
import { faultsProblem, outdatedProblem } from './problems.ts';

/** The settings as they apply; of a body also the names of those it has chosen for itself. */
function shown({ settings, own }: SettingsSeen, of: 'municipality' | 'body') {
  return of === 'body' ? { ...settings, own } : settings;
}

export function settingsAnswer(seen: SettingsSeen, of: 'municipality' | 'body'): HttpResponseInit {
  return { status: 200, headers: { etag: etagOf(seen.version) }, jsonBody: shown(seen, of) };
}

export function settingsRead(request: HttpRequest, seen: SettingsSeen, of: 'municipality' | 'body'): HttpResponseInit {
  return taggedAnswer(request, seen.version, shown(seen, of));
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
