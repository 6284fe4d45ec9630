import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '#test/architecture/sources.ts';
import { type Declaration, readBicep } from './read-bicep.ts';
import { unquoted, type Value } from './values.ts';

/** Every Bicep file and file of parameters, by its path below `bicep/`. */
export interface Template {
  readonly texts: ReadonlyMap<string, string>;
  readonly declarations: readonly Declaration[];
}

/** A resource that this template makes, or one that it only names. */
export interface Resource extends Declaration {
  readonly typeName: string;
  readonly version: string;
  readonly body: Value;
}

export const BICEP = join(REPOSITORY, 'bicep');

export function readTemplate(): Template {
  const paths = readdirSync(BICEP, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.bicep(param)?$/.test(path) && path !== 'params/main.bicepparam');
  return templateOf(new Map(paths.toSorted().map((path) => [path, readFileSync(join(BICEP, path), 'utf8')])));
}

/** The same with another text in one file. */
export function withText({ texts, declarations }: Template, file: string, text: string): Template {
  const others = declarations.filter((declaration) => declaration.file !== file);
  return { texts: new Map([...texts, [file, text]]), declarations: [...others, ...readBicep(file, text)] };
}

export function templateOf(texts: ReadonlyMap<string, string>): Template {
  return { texts, declarations: [...texts].flatMap(([path, text]) => readBicep(path, text)) };
}

/** What a careless change would make of it. `from` must be there. */
export interface Mutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export function mutated(template: Template, { file, from, to }: Mutant): Template {
  const text = template.texts.get(file);
  if (text?.includes(from) !== true) throw new Error(`${file} has no "${from}" to change`);
  return withText(
    template,
    file,
    text.replace(from, () => to),
  );
}

export function resourcesOf({ declarations }: Template, typeName?: string): readonly Resource[] {
  return declarations.flatMap((declaration) => {
    if (declaration.keyword !== 'resource' || declaration.value === undefined) return [];
    const [name = '', version = ''] = declaration.type.split('@');
    if (typeName !== undefined && name !== typeName) return [];
    return [{ ...declaration, typeName: name, version, body: declaration.value }];
  });
}

export function madeIn(template: Template, typeName?: string): readonly Resource[] {
  return resourcesOf(template, typeName).filter(({ isExisting }) => !isExisting);
}

export function paramsOf({ declarations }: Template): readonly Declaration[] {
  return declarations.filter(({ keyword, file }) => keyword === 'param' && file.endsWith('.bicep'));
}

export function hasDecorator({ decorators }: Declaration, name: string): boolean {
  return decorators.some((decorator) => decorator.name === name);
}

/** Follows a path such as `properties.sku.name` or `locations.0`, and variables of the same file on the way. */
export function valueAt(template: Template, { file, value }: Declaration, path: string): Value | undefined {
  let found: Value | undefined = value;
  for (const name of path === '' ? [] : path.split('.')) {
    found = followed(template, file, found?.entries.get(name) ?? found?.items[Number(name)]);
  }
  return found;
}

export function textAt(template: Template, declaration: Declaration, path: string): string | undefined {
  const text = valueAt(template, declaration, path)?.text;
  return text === undefined ? undefined : unquoted(text);
}

function followed({ declarations }: Template, file: string, value: Value | undefined): Value | undefined {
  const variable = declarations.find(
    (one) => one.keyword === 'var' && one.file === file && one.name === value?.text && one.value?.over === undefined,
  );
  return variable?.value ?? value;
}

/** As an editor can open it. */
export function placeOf({ file, line, name }: Declaration): string {
  return `bicep/${file}:${line} ${name}`;
}
