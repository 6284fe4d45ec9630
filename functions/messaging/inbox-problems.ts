import type { Problem } from '#infra/http/problem.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Handled } from './core/inbox.ts';

const HANDLED_BEFORE: Readonly<Record<Language, readonly [title: string, detail: string]>> = {
  nb: ['Allerede behandlet', 'En kollega har behandlet dette svaret.'],
  nn: ['Allereie behandla', 'Ein kollega har behandla dette svaret.'],
  sv: ['Redan hanterat', 'En kollega har hanterat det här svaret.'],
  da: ['Allerede behandlet', 'En kollega har behandlet dette svar.'],
  en: ['Dealt with already', 'A colleague has dealt with this answer.'],
};

/** R21: when two press at once, one is told who was first. */
export function handledBeforeProblem(handled: Handled | undefined, language: Language): Problem {
  const [title, detail] = HANDLED_BEFORE[language];
  const type = handled?.as === 'dismissed' ? 'Dismiss' : 'AssignTo';
  const winner = handled && { type, actor: { kind: 'staff', name: handled.by }, at: handled.at };
  return { status: 409, type: 'answer-already-handled', title, detail, ...(winner && { more: { winner } }) };
}
