import type { HttpResponseInit } from '@azure/functions';

export interface FieldProblem {
  /** `persons[3].mobile` */
  readonly path: string;
  readonly detail: string;
}

/** RFC 9457. `type` is a machine word; `title` and `detail` are in the caller's language. */
export interface Problem {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly fields?: readonly FieldProblem[];
  /** Further members of the answer, such as `winner`. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export function problem({ status, type, title, detail, fields, more, headers }: Problem): HttpResponseInit {
  const body = { ...more, type, title, detail, status, ...(fields !== undefined && { fields }) };
  return { status, headers: { ...headers, 'content-type': 'application/problem+json' }, body: JSON.stringify(body) };
}
