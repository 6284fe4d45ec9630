import type { SummoningRefusal } from '#functions/summoning/index.ts';
import { refusalProblem } from '#functions/summoning/index.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { Language } from '#shared/kernel/language.ts';

const NOT_VALID: Readonly<Record<Language, readonly [title: string, detail: string]>> = {
  nb: ['Lenken virker ikke', 'Lenken virker ikke lenger. Be om en ny.'],
  nn: ['Lenkja verkar ikkje', 'Lenkja verkar ikkje lenger. Be om ei ny.'],
  sv: ['Länken fungerar inte', 'Länken fungerar inte längre. Be om en ny.'],
  da: ['Linket virker ikke', 'Linket virker ikke længere. Bed om et nyt.'],
  en: ['The link does not work', 'The link no longer works. Ask for a new one.'],
};

/** One answer for missing, unknown, replaced and spent: which of them it is, is nobody's business. */
export function linkNotValid(language: Language): Problem {
  const [title, detail] = NOT_VALID[language];
  return { status: 401, type: 'link-not-valid', title, detail };
}

/** A personal page says what happened and in what role somebody did it, never who: that may be another substitute. */
export function refusalOnPage(refusal: SummoningRefusal, language: Language): Problem {
  if (!('winner' in refusal) || refusal.winner === undefined) return refusalProblem(refusal, language);
  const { winner } = refusal;
  return refusalProblem({ ...refusal, winner: { ...winner, actor: { kind: winner.actor.kind } } }, language);
}
