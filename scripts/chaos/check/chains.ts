import { createHash } from 'node:crypto';
import { groupBy } from '../group-by.js';
import type { Evidence, Finding } from './evidence.js';

interface Link {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly ids: object;
  readonly payload: unknown;
  readonly salt: string | null;
  readonly commitment: string;
  readonly previous: string;
  readonly hash: string;
}

/** Every stream, hashed anew by what its description says and not by the product's code. */
export async function checkChains({ rows }: Evidence): Promise<readonly Finding[]> {
  const links = await rows<Link>(
    'SELECT stream, seq, type, at, ids, payload, salt, commitment, prev_hash AS previous, hash FROM event ORDER BY stream, seq',
  );
  const heads = await rows<{ stream: string; seq: number; hash: string }>(
    'SELECT stream, seq, hash FROM stream_head',
  );
  const streams = groupBy(links, ({ stream }) => stream);
  const broken = [...streams].flatMap(([stream, own]) => {
    const fault = faultOf(own);
    return fault === undefined ? [] : [{ check: 'chains', what: `${stream}: ${fault}` }];
  });
  const ends = heads.flatMap(({ stream, seq, hash }) => {
    const last = streams.get(stream)?.at(-1);
    if (last?.seq === seq && last.hash === hash) return [];
    return [
      { check: 'chains', what: `${stream}: its head is ${seq}, its last event ${last?.seq ?? 'none'}` },
    ];
  });
  const headless = [...streams.keys()].filter((stream) => !heads.some((head) => head.stream === stream));
  return [
    ...broken,
    ...ends,
    ...headless.map((stream) => ({ check: 'chains', what: `${stream}: has no head` })),
  ];
}

function faultOf(links: readonly Link[]): string | undefined {
  let previous = '0'.repeat(64);
  for (const [index, link] of links.entries()) {
    if (link.seq !== index + 1) return `event ${index + 1} is missing`;
    if (link.previous !== previous) return `event ${link.seq} does not follow the one before it`;
    const payload = sha256(`${link.salt}\n${sorted(link.payload)}`);
    if (link.salt !== null && payload !== link.commitment) return `event ${link.seq} was written otherwise`;
    const { stream, seq, type, ids, commitment } = link;
    const linked = { stream, seq, previous, type, at: link.at.getTime(), ids, commitment };
    if (sha256(sorted(linked)) !== link.hash) return `event ${seq} has another hash`;
    previous = link.hash;
  }
  return undefined;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** JSON with the members of each object by name, text in NFC. */
function sorted(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${sorted(name)}:${sorted(member)}`).join(',')}}`;
}
