import { createHash } from 'node:crypto';

/** Text that is safe inside elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The English words that stand beside the Indonesian ones. `text` is trusted or already escaped. */
export function english(text: string): string {
  return `<span class="en" lang="en">${text}</span>`;
}

/** Puts a page's content into the frame all pages share. `content` is trusted or already escaped. */
export function framed(title: string, content: string): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Jenjang</title>
<style>${style}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

/** The headers that go with every page: nothing is loaded, framed, cached or told to the next site. */
export function pageHeaders(): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    // form-action is left open: browsers apply it to the redirect after the form too, which leads to the client.
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

const style = `
:root { color-scheme: light dark; --ink: #14212e; --paper: #fff; --soft: #4a5a68; --line: #8796a3;
  --accent: #0b5394; --on-accent: #fff; --bad: #a1160a; --wash: #f0f4f8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef4; --paper: #10181f; --soft: #b3c0cb;
  --line: #71808d; --accent: #8fc4f7; --on-accent: #0a1a29; --bad: #ff9d92; --wash: #1a252f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
.en { color: var(--soft); font-size: .875em; font-weight: normal; }
h1 .en, h2 .en { display: block; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { width: 100%; padding: .625rem .75rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: .375rem; }
button { margin: 1.5rem .5rem 0 0; padding: .625rem 1.25rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: .375rem; }
button.quiet { color: var(--accent); background: transparent; }
button .en { color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.alert { padding: .75rem 1rem; border-left: 4px solid var(--bad); background: var(--wash); }
.alert strong { color: var(--bad); }
ul { list-style: none; padding: 0; margin: 1rem 0; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); }
li a { display: block; padding: .625rem .5rem; color: inherit; text-decoration: none; }
li a:hover, li a[aria-current] { background: var(--wash); }
li a strong { color: var(--accent); }
li a span { display: block; color: var(--soft); }
code { font-size: .9375em; }
`;

const styleHash = createHash('sha256').update(style).digest('base64');
