import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** One element, with its namespace resolved. `text` is what stands directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** No word of the document itself is in it: it is logged. */
export type XmlTrouble = 'malformed' | 'doctype' | 'too-large' | 'too-deep' | 'too-many';

/** An answer of 500 rows with everything has half a million characters; this is room for 60 times as much. */
const CHARACTERS_MAX = 32 * 1_024 * 1_024;
/** Envelope, body, answer, result, rows, row, related row, field: nobody needs more than twice that. */
const DEPTH_MAX = 32;
/** The longest page has a thousand rows, and a row some eighty fields. */
const ELEMENTS_MAX = 100_000;
const ATTRIBUTES_MAX = 64;

class XmlRefusedError extends Error {
  override readonly name = 'XmlRefusedError';
  readonly trouble: XmlTrouble;

  constructor(trouble: XmlTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

interface Open {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a document from outside. A document type is refused whatever it says, so no entity is ever declared, expanded
 * or fetched; only the five that XML itself names are known.
 */
export function readXml(text: string, charactersMax = CHARACTERS_MAX): Result<XmlElement, XmlTrouble> {
  if (text.length > charactersMax) return err('too-large');
  try {
    return ok(parsed(text));
  } catch (error) {
    return err(error instanceof XmlRefusedError ? error.trouble : 'malformed');
  }
}

function parsed(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const path: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;

  parser.on('doctype', () => refuse('doctype'));
  parser.on('error', () => refuse('malformed'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    elements += 1;
    const given = Object.values(attributes);
    if (elements > ELEMENTS_MAX || given.length > ATTRIBUTES_MAX) refuse('too-many');
    if (path.length >= DEPTH_MAX) refuse('too-deep');
    const named = new Map(given.map((attribute) => [attribute.local, attribute.value]));
    path.push({ name: local, namespace: uri, attributes: named, children: [], text: '' });
  });
  const addText = (piece: string) => {
    const open = path.at(-1);
    if (open !== undefined) open.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = path.pop();
    const parent = path.at(-1);
    if (parent === undefined) root = closed;
    else if (closed !== undefined) parent.children.push(closed);
  });
  parser.write(text).close();
  return root ?? refuse('malformed');
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

function refuse(trouble: XmlTrouble): never {
  throw new XmlRefusedError(trouble);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML cannot hold at all, such as a bell, are left out. */
export function xmlText(text: string): string {
  const allowed = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return allowed.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
