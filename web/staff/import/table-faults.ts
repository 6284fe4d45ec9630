import type { FieldFault } from '#shared/contracts/field-fault.ts';
import type { ImportTexts } from '#web/texts/staff/import.nb.ts';

const IN_TABLE = /^lines\[(\d+)\]\.(.*)$/;

/** A file is mended from its top. What has no line keeps its place, before all that has one. */
export function inOrderOfLines(faults: readonly FieldFault[]): readonly FieldFault[] {
  const lineOf = ({ path }: FieldFault) => Number(IN_TABLE.exec(path)?.[1] ?? 0);
  return faults.toSorted((one, other) => lineOf(one) - lineOf(other));
}

/** `Linje 4, Rang`, from `lines[4].Rang`; any other path as it is. */
export function lineText(path: string, words: ImportTexts): string {
  const [, line, column = ''] = IN_TABLE.exec(path) ?? [];
  return line === undefined ? path : words.line(line, column);
}
