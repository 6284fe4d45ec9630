import type { Mutant, Template } from './template.ts';

/** Something that must hold for everything we deploy. */
export interface Rule {
  readonly says: string;
  /** A sentence for each place that breaks it. */
  readonly breaches: (template: Template) => readonly string[];
  /** Changes that the rule must not let pass. */
  readonly mutants: readonly Mutant[];
}
