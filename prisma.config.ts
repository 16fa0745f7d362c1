import { defineConfig } from 'prisma/config';

// For Prisma's own command line; the stack applies migrations by scripts/stack/migrate.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
