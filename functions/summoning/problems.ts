import type { Problem } from '#infra/http/problem.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Settled } from './core/event-parts.ts';
import type { SummoningRefusal } from './core/refusals.ts';
import { REFUSAL_WORDS } from './problem-words.ts';

/** 404 for what is not there, 400 for what the meeting cannot make sense of, 409 for what it will not do as it stands. */
const STATUS = {
  'meeting-not-known': 404,
  'meeting-cancelled': 409,
  'meeting-has-ended': 409,
  'scope-has-begun': 409,
  'seat-not-known': 404,
  'absence-not-known': 404,
  'vacancy-not-known': 404,
  'offer-not-known': 404,
  'person-not-known': 404,
  'list-not-known': 404,
  'item-not-known': 400,
  'item-taken': 409,
  'interval-outside-meeting': 400,
  'intervals-overlap': 400,
  'absence-already-settled': 409,
  'absence-stands': 409,
  'withdrawal-not-asked': 409,
  'not-awaiting-approval': 409,
  'not-an-assessment': 409,
  'offer-already-answered': 409,
  'offer-withdrawn': 409,
  'offer-not-open': 409,
  'vacancy-filled': 409,
  'vacancy-not-filled': 409,
  'vacancy-closed': 409,
  'vacancy-still-open': 409,
  'chain-already-stopped': 409,
  'chain-not-stopped': 409,
  'person-not-available': 409,
  'person-has-no-channel': 409,
  'deadline-not-possible': 409,
  'sending-is-off': 409,
} as const satisfies Record<SummoningRefusal['kind'], number>;

/** The machine word is the refusal's own name. When two actions crossed, `winner` is the one that was first (R21). */
export function refusalProblem(refusal: SummoningRefusal, language: Language): Problem {
  const [title, detail] = REFUSAL_WORDS[language][refusal.kind];
  const winner = 'winner' in refusal ? refusal.winner : undefined;
  const problem = { status: STATUS[refusal.kind], type: refusal.kind, title, detail };
  return winner === undefined ? problem : { ...problem, more: { winner: winnerOf(winner) } };
}

/** Ids of persons and staff stay inside. */
function winnerOf({ type, actor, at }: Settled) {
  return { type, actor: { kind: actor.kind, ...(actor.name !== undefined && { name: actor.name }) }, at };
}

const DETAIL_DELETED: Readonly<Record<Language, readonly [title: string, detail: string]>> = {
  nb: ['Slettet', 'Teksten er slettet etter fristen.'],
  nn: ['Sletta', 'Teksten er sletta etter fristen.'],
  sv: ['Raderad', 'Texten är raderad efter tidsfristen.'],
  da: ['Slettet', 'Teksten er slettet efter fristen.'],
  en: ['Deleted', 'The text was deleted when its time was up.'],
};

/** R24: what was written has had its time; that it was there stands in the log. */
export function detailDeletedProblem(language: Language): Problem {
  const [title, detail] = DETAIL_DELETED[language];
  return { status: 404, type: 'detail-deleted', title, detail };
}
