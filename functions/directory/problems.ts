import { edgeProblem } from '#infra/http/edge-problems.ts';
import type { Problem } from '#infra/http/problem.ts';
import type { FieldFault } from '#shared/contracts/field-fault.ts';
import type { Saved } from '#shared/contracts/saved.ts';
import type { Language } from '#shared/kernel/language.ts';
import type { Fault } from './core/faults.ts';
import { FAULT_WORDS } from './fault-words.ts';

/** Why nothing was stored: title and detail. What has to be mended stands in the fields. */
const PROBLEM_WORDS = {
  'roster-has-faults': {
    nb: ['Ikke importert', 'Ingenting er lagret. Rett feltene og send alt på nytt.'],
    nn: ['Ikkje importert', 'Ingenting er lagra. Rett felta og send alt på nytt.'],
    sv: ['Inte importerat', 'Ingenting har sparats. Rätta fälten och skicka allt igen.'],
    da: ['Ikke importeret', 'Intet er gemt. Ret felterne, og send det hele igen.'],
    en: ['Not imported', 'Nothing has been stored. Correct the fields and send everything again.'],
  },
  'table-not-read': {
    nb: [
      'Ikke importert',
      'Fila er ikke en tabell som kan leses, eller har flere enn 20 000 rader. Lagre den som CSV og send den på nytt.',
    ],
    nn: [
      'Ikkje importert',
      'Fila er ikkje ein tabell som kan lesast, eller har fleire enn 20 000 rader. Lagre ho som CSV og send ho på nytt.',
    ],
    sv: [
      'Inte importerat',
      'Filen är ingen tabell som kan läsas, eller har fler än 20 000 rader. Spara den som CSV och skicka den igen.',
    ],
    da: [
      'Ikke importeret',
      'Filen er ikke en tabel, der kan læses, eller har flere end 20.000 rækker. Gem den som CSV, og send den igen.',
    ],
    en: [
      'Not imported',
      'The file is not a table that can be read, or has more than 20,000 rows. Save it as CSV and send it again.',
    ],
  },
  'settings-have-faults': {
    nb: ['Ikke lagret', 'Innstillingene er ikke endret. Rett feltene og lagre på nytt.'],
    nn: ['Ikkje lagra', 'Innstillingane er ikkje endra. Rett felta og lagre på nytt.'],
    sv: ['Inte sparat', 'Inställningarna har inte ändrats. Rätta fälten och spara igen.'],
    da: ['Ikke gemt', 'Indstillingerne er ikke ændret. Ret felterne, og gem igen.'],
    en: ['Not saved', 'The settings have not been changed. Correct the fields and save again.'],
  },
  'meeting-has-faults': {
    nb: ['Ikke lagret', 'Møtet er ikke endret. Rett feltene og lagre på nytt.'],
    nn: ['Ikkje lagra', 'Møtet er ikkje endra. Rett felta og lagre på nytt.'],
    sv: ['Inte sparat', 'Sammanträdet har inte ändrats. Rätta fälten och spara igen.'],
    da: ['Ikke gemt', 'Mødet er ikke ændret. Ret felterne, og gem igen.'],
    en: ['Not saved', 'The meeting has not been changed. Correct the fields and save again.'],
  },
  'body-has-faults': {
    nb: ['Ikke lagret', 'Utvalget er ikke endret. Rett feltene og lagre på nytt.'],
    nn: ['Ikkje lagra', 'Utvalet er ikkje endra. Rett felta og lagre på nytt.'],
    sv: ['Inte sparat', 'Nämnden har inte ändrats. Rätta fälten och spara igen.'],
    da: ['Ikke gemt', 'Udvalget er ikke ændret. Ret felterne, og gem igen.'],
    en: ['Not saved', 'The body has not been changed. Correct the fields and save again.'],
  },
  'person-has-faults': {
    nb: ['Ikke lagret', 'Opplysningene er ikke endret. Rett feltene og lagre på nytt.'],
    nn: ['Ikkje lagra', 'Opplysningane er ikkje endra. Rett felta og lagre på nytt.'],
    sv: ['Inte sparat', 'Uppgifterna har inte ändrats. Rätta fälten och spara igen.'],
    da: ['Ikke gemt', 'Oplysningerne er ikke ændret. Ret felterne, og gem igen.'],
    en: ['Not saved', 'The details have not been changed. Correct the fields and save again.'],
  },
} as const satisfies Record<string, Record<Language, readonly [title: string, detail: string]>>;

/** 400 with a sentence for each fault. */
export function faultsProblem(type: keyof typeof PROBLEM_WORDS, faults: readonly Fault[], language: Language): Problem {
  const [title, detail] = PROBLEM_WORDS[type][language];
  return { status: 400, type, title, detail, fields: fieldsOf(faults, language) };
}

/** A sentence for each fault, beside where it is. */
export function fieldsOf(faults: readonly Fault[], language: Language): readonly FieldFault[] {
  return faults.map(({ path, code, place }) => ({
    path,
    detail: FAULT_WORDS[code][language],
    ...(place && { place }),
  }));
}

/** 412, and who was quicker: the next one who saves must see what changed. */
export function outdatedProblem(type: string, saved: Saved | undefined, language: Language): Problem {
  const problem = edgeProblem('version-outdated', language);
  if (saved === undefined) return problem;
  const { by, at } = saved;
  const actor = { kind: 'staff', ...(by !== undefined && { name: by }) };
  return { ...problem, more: { winner: { type, actor, at } } };
}
