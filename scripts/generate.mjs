// `npm run generate`: the database client from prisma/schema.prisma.
import { join } from 'node:path';
import { ensureClient } from './stack/client.mjs';

const made = ensureClient(join(import.meta.dirname, '..'), (line) => console.log(line));
console.log(made ? 'store/generated is new' : 'store/generated is up to date');
