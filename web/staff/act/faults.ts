import { createContext, useContext } from 'react';
import type { Problem } from '#shared/contracts/problem.ts';
import { fieldAttributes } from '#web/kit/field-attributes.ts';

/** What is wrong with one field, in a sentence. */
export interface Fault {
  /** As the field is called in what is sent, such as `reason`. */
  readonly field: string;
  readonly text: string;
}

export const FaultsContext = createContext<readonly Fault[]>([]);

/** The element id of a field, where the summary leads. One form is open at a time. */
export function fieldId(field: string): string {
  return `field-${field}`;
}

export function faultId(field: string): string {
  return `fault-${field}`;
}

export function useFault(field: string): Fault | undefined {
  return useContext(FaultsContext).find((fault) => fault.field === field);
}

/** The attributes that tell a screen reader that a field is wrong, where it says why, and where its hint stands. */
export function useFieldAttributes(field: string, hintId?: string) {
  const isWrong = useFault(field) !== undefined;
  return { id: fieldId(field), ...fieldAttributes(hintId, isWrong ? faultId(field) : undefined) };
}

/** What the server found wrong, field by field. */
export function faultsIn(problem: Problem | undefined): readonly Fault[] {
  return (problem?.fields ?? []).map(({ path, detail }) => ({ field: path, text: detail }));
}
