// node scripts/healthy.mjs [URL]: exit status 0 when it answers with a status of success. The image has no curl.
const [url = `http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`] = process.argv.slice(2);

try {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.error(`${url}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
