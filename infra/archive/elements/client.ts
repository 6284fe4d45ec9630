import * as z from 'zod/mini';
import type { ArchiveTrouble } from '#functions/directory/archive-ports.ts';
import { type ArchiveAnswer, ask, type Calling } from '#infra/archive/calling.ts';
import { pathText } from '#shared/kernel/path-text.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { blamesCaller, contentOf, type Fields, fieldsXml, messageOf, objectXml } from './envelope.ts';
import type { ElementsSettings } from './settings.ts';
import { childOf, readXml, type XmlElement } from './xml.ts';

/** With the usual page that is 40,000 rows; more is a system that never ends its pages. */
const PAGES_MAX = 200;
/** So that a filter with a list of ids stays a line. */
const IDS_MAX = 100;

const Total = z.string().check(z.regex(/^\d{1,9}$/));

type Read<T> = Promise<Result<T, ArchiveTrouble>>;

export interface Query<T> {
  /** The object's Norwegian name, such as `Utvalgsmedlem`. */
  readonly object: string;
  readonly filter: string;
  /** A field to keep the pages in order by. */
  readonly sortBy: string;
  readonly row: z.ZodMiniType<T>;
}

export interface ElementsClient {
  /** The rows of every page, or trouble: never some of them. */
  readonly rows: <T>(query: Query<T>) => Read<readonly T[]>;
  /** The same for every row whose field is one of the ids. */
  readonly rowsOf: <T>(query: Omit<Query<T>, 'filter'>, field: string, ids: readonly string[]) => Read<readonly T[]>;
  /** Once, without a second try: only a look can tell what came of it. The rows as they are stored come back. */
  readonly write: (operation: 'Insert' | 'Update', object: string, rows: readonly Fields[]) => Read<XmlElement>;
}

interface Line {
  readonly settings: ElementsSettings;
  readonly calling: Calling;
}

export function elementsClient(settings: ElementsSettings, calling: Calling): ElementsClient {
  const line: Line = { settings, calling };
  return {
    rows: (query) => rowsOfQuery(line, query),
    async rowsOf(query, field, ids) {
      const wanted = [...new Set(ids)];
      const parts = Array.from({ length: Math.ceil(wanted.length / IDS_MAX) }, (_, part) =>
        wanted.slice(part * IDS_MAX, (part + 1) * IDS_MAX),
      );
      const found = await Promise.all(
        parts.map((part) => rowsOfQuery(line, { ...query, filter: `${field}=${part.join(',')}` })),
      );
      const trouble = found.find((part) => !part.ok);
      return trouble ?? ok(found.flatMap((part) => (part.ok ? part.value : [])));
    },
    write(operation, object, written) {
      const content = written.map((fields) => objectXml(object, fields)).join('');
      return call(
        line,
        { operation, where: `${operation} ${object}`, mayRepeat: false },
        `<dataObjects>${content}</dataObjects>`,
      );
    },
  };
}

interface Operation {
  readonly operation: string;
  readonly where: string;
  readonly mayRepeat: boolean;
}

async function call(
  { settings, calling }: Line,
  { operation, where, mayRepeat }: Operation,
  content: string,
): Read<XmlElement> {
  const url = `${settings.baseUrl}${settings.objectModelPath}`;
  const message = messageOf(settings, url, operation, content);
  const asked = await ask(calling, { where, url, ...message, mayRepeat }, isAnswer);
  if (!asked.ok) return asked;
  const envelope = readXml(asked.value.text);
  const answer = envelope.ok ? contentOf(envelope.value) : undefined;
  if (answer?.name === 'Fault') return err({ kind: blamesCaller(answer) ? 'refused' : 'unreachable', where });
  const result = childOf(answer, `${operation}Result`);
  return result === undefined ? err({ kind: 'garbage', where }) : ok(result);
}

async function rowsOfQuery<T>(line: Line, query: Query<T>): Read<readonly T[]> {
  const found: T[] = [];
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const next = await page(line, query, found.length);
    if (!next.ok) return next;
    found.push(...next.value.rows);
    if (found.length === next.value.total) return ok(found);
    // Fewer rows than fit, and still not all: a page has come by half.
    if (next.value.rows.length < line.settings.pageSize || found.length > next.value.total) break;
  }
  return err({ kind: 'garbage', where: query.object });
}

async function page<T>(line: Line, { object, filter, sortBy, row }: Query<T>, skip: number): Read<Page<T>> {
  const { pageSize, credentials } = line.settings;
  const content = fieldsXml({
    DataObjectName: object,
    FilterExpression: filter,
    ReturnTotalCount: true,
    SkipCount: skip,
    SortExpression: `@${sortBy} ASC`,
    TakeCount: pageSize,
  });
  const asked: Operation = { operation: 'FilteredQuery', where: object, mayRepeat: true };
  const answered = await call(line, asked, `<arguments>${content}</arguments>`);
  return answered.ok ? pageOf(answered.value, object, row, credentials.database) : answered;
}

/** A fault comes with status 500, and is an answer all the same. */
function isAnswer({ status, text }: ArchiveAnswer): boolean {
  return (status >= 200 && status < 300) || (status === 500 && /<(\w+:)?Fault[\s>]/.test(text));
}

interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

function pageOf<T>(
  result: XmlElement,
  object: string,
  row: z.ZodMiniType<T>,
  database: string,
): Result<Page<T>, ArchiveTrouble> {
  const total = Total.safeParse(childOf(result, 'TotalCount')?.text.trim());
  const elements = childOf(result, 'DataObjects')?.children ?? [];
  const isOfType = (element: XmlElement) => element.attributes.get('type')?.replace(/^.*:/, '') === object;
  if (!total.success || !elements.every(isOfType)) return err({ kind: 'garbage', where: object });

  const fields = elements.map(fieldsOf);
  const isForeign = fields.some(
    ({ SourceDatabase: from }) => from !== undefined && from.toLowerCase() !== database.toLowerCase(),
  );
  if (isForeign) return err({ kind: 'foreignData', where: `${object}.SourceDatabase` });
  const read = z.array(row).safeParse(fields);
  if (read.success) return ok({ rows: read.data, total: Number(total.data) });
  const [place = 0, ...path] = read.error.issues[0]?.path ?? [];
  return err({ kind: 'garbage', where: `${object}.${pathText(path)} (${String(place)})` });
}

/** The row's own values. What is marked as nil is not there, and rows inside a row are not asked for. */
function fieldsOf({ children }: XmlElement): Readonly<Record<string, string | undefined>> {
  const plain = children.filter(
    ({ attributes, children: inner }) => attributes.get('nil') !== 'true' && inner.length === 0,
  );
  return Object.fromEntries(plain.map(({ name, text }) => [name, text]));
}
