/**
 * The one text of a JSON value that everybody who hashes it arrives at: members sorted by name, no
 * white space, strings in Unicode NFC, members that are `undefined` left out as JSON does.
 * After RFC 8785 (JSON Canonicalization Scheme), plus NFC, so that a name typed on another keyboard
 * does not change a hash.
 *
 * @throws TypeError for what JSON cannot say or would change silently: non-finite numbers, `undefined`
 *   in an array, dates and other class instances, functions, lone surrogates, names equal after NFC
 * @example canonicalJson({ b: 1, a: ['x', null] }) // '{"a":["x",null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'number') return writeNumber(value, path);
  if (Array.isArray(value)) return `[${value.map((item, i) => write(item, `${path}[${i}]`)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, path);
  throw new TypeError(`Cannot canonicalise ${path}: ${describe(value)} is not JSON`);
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new TypeError(`Cannot canonicalise ${path}: it holds a lone surrogate`);
  return JSON.stringify(value.normalize('NFC'));
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`Cannot canonicalise ${path}: ${value} is not finite`);
  return JSON.stringify(value);
}

function writeObject(value: object, path: string): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => ({ name: name.normalize('NFC'), text: write(member, `${path}.${name}`) }));
  if (new Set(members.map(({ name }) => name)).size !== members.length)
    throw new TypeError(`Cannot canonicalise ${path}: two names are the same after normalisation`);
  const sorted = members.sort((a, b) => compareCodeUnits(a.name, b.name));
  return `{${sorted.map(({ name, text }) => `${writeString(name, path)}:${text}`).join(',')}}`;
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function describe(value: unknown): string {
  return typeof value === 'object' ? (value?.constructor?.name ?? 'object') : typeof value;
}
