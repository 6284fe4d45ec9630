import * as z from 'zod/mini';
import type { ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import { ask, type Calling } from '#infra/archive/calling.ts';
import { parsedJson } from '#shared/kernel/json.ts';
import { pathText } from '#shared/kernel/path-text.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Public360Settings } from './settings.ts';

const RPC_PATH = '/Biz/v2/api/call/SI.Data.RPC/SI.Data.RPC';
/** With the usual page that is 20,000 rows; more is a system that never ends its pages. */
const PAGES_MAX = 200;

/** What 360 says before anything else. A refusal comes with status 200 too. */
const Envelope = z.looseObject({ Successful: z.boolean() });

/** A record number, which some methods write as text. */
export const Recno = z.pipe(
  z.union([z.int().check(z.positive()), z.string().check(z.regex(/^[1-9]\d{0,14}$/))]),
  z.transform((recno) => String(recno)),
);

export interface Question<T> {
  readonly call: string;
  /** Where in the answer the rows are. */
  readonly rows: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly row: z.ZodMiniType<T>;
}

type Parameter = Readonly<Record<string, unknown>>;

export interface Public360Client {
  /** One call. Only what asks may be repeated. */
  readonly call: <T>(
    name: string,
    parameter: Parameter,
    answer: z.ZodMiniType<T>,
    mayRepeat?: boolean,
  ) => Promise<Result<T, ArchiveTrouble>>;
  /** The rows of every page, or trouble: never some of them. */
  readonly rows: <T extends { readonly recno: string }>(
    question: Question<T>,
  ) => Promise<Result<readonly T[], ArchiveTrouble>>;
}

export function public360Client(settings: Public360Settings, calling: Calling): Public360Client {
  const { baseUrl, credentials, firstPage, pageSize } = settings;
  const { query, headers } = identityOf(credentials);

  async function call<T>(name: string, parameter: Parameter, answer: z.ZodMiniType<T>, mayRepeat = true) {
    const asked = await ask(calling, {
      where: name,
      url: `${baseUrl}${RPC_PATH}/${name}${query}`,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ parameter }),
      mayRepeat,
    });
    if (!asked.ok) return asked;
    const envelope = Envelope.safeParse(parsedJson(asked.value.text));
    if (!envelope.success) return err<ArchiveTrouble>({ kind: 'garbage', where: name });
    if (!envelope.data.Successful) return err<ArchiveTrouble>({ kind: 'refused', where: name });
    const read = answer.safeParse(envelope.data);
    return read.success ? ok(read.data) : err<ArchiveTrouble>({ kind: 'garbage', where: placeOf(name, read.error) });
  }

  async function rows<T extends { readonly recno: string }>({ call: name, rows: rowsName, filter, row }: Question<T>) {
    const found: T[] = [];
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const parameter = { ...filter, Page: page + firstPage, MaxRows: pageSize, SortCriterion: 'RecnoAscending' };
      const answered = await call(name, parameter, pageOf(rowsName, row));
      if (!answered.ok) return answered;
      found.push(...answered.value.rows);
      const { total } = answered.value;
      const isLast = total === undefined ? answered.value.rows.length < pageSize : found.length >= total;
      if (isLast) return isWhole(found, total) ? ok(found) : err<ArchiveTrouble>({ kind: 'garbage', where: name });
      // Fewer rows than fit, and still not all: a page has come by half.
      if (answered.value.rows.length < pageSize) return err<ArchiveTrouble>({ kind: 'garbage', where: name });
    }
    return err<ArchiveTrouble>({ kind: 'garbage', where: name });
  }

  return { call, rows };
}

function identityOf({ authKey, clientId }: Public360Settings['credentials']) {
  if (clientId === undefined) return { query: `?authkey=${encodeURIComponent(authKey)}`, headers: {} };
  return { query: '', headers: { authorization: `authkey ${authKey}`, clientid: clientId } };
}

function pageOf<T>(rowsName: string, row: z.ZodMiniType<T>) {
  const Named = z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((body): unknown => ({ rows: body[rowsName] ?? [], total: body['TotalCount'] ?? undefined })),
  );
  return z.pipe(Named, z.object({ rows: z.array(row), total: z.optional(z.int()) }));
}

/** Somebody who works in the archive while we turn its pages can push a row from one page to the next. */
function isWhole(rows: readonly { readonly recno: string }[], total: number | undefined): boolean {
  const isUnique = new Set(rows.map(({ recno }) => recno)).size === rows.length;
  return isUnique && (total === undefined || rows.length === total);
}

/** The call and the field, never what stood there. */
function placeOf(name: string, { issues: [first] }: z.core.$ZodError): string {
  return first === undefined ? name : `${name} ${pathText(first.path)}`;
}
