import type { NoticeWords } from '../../domain/notices/words/words.js';
import type { Text } from '../../domain/text.js';
import { type Html, html } from './html.js';

/** What a mail shows. */
export interface Sheet {
  readonly words: NoticeWords;
  readonly language: keyof Text;
  /** The one link. */
  readonly url: string;
  /** As what the reader is told. */
  readonly as: Text;
}

const fixed = {
  open: { id: 'Buka di Jenjang', en: 'Open in Jenjang' },
  footer: {
    id: 'Surat ini dibuat otomatis oleh Jenjang; jangan dibalas. Keputusan hanya diambil di Jenjang, setelah Anda masuk.',
    en: 'Jenjang wrote this mail by itself; please do not answer it. Decisions are made in Jenjang alone, after you have signed in.',
  },
  as: { id: 'Anda menerimanya sebagai', en: 'You receive it as' },
} as const satisfies Record<string, Text>;

/** The mail as plain text. */
export function textSheet({ words, language, url, as }: Sheet): string {
  const sentences = words.sentences.map((sentence) => sentence[language]);
  const lines = words.lines.map(({ label, value }) => `${label[language]}: ${value[language]}`);
  return [
    ...sentences,
    '',
    ...lines,
    '',
    `${fixed.open[language]}: ${url}`,
    '',
    '-- ',
    `${fixed.as[language]} ${as[language]}.`,
    fixed.footer[language],
    '',
  ].join('\n');
}

/** The mail as a page: one column that every mail program lays out, no pictures, nothing fetched from elsewhere. */
export function htmlSheet({ words, language, url, as }: Sheet): string {
  const sentences = words.sentences.map(
    (sentence) => html`<p style="margin:0 0 12px">${sentence[language]}</p>`,
  );
  const rows = words.lines.map(
    ({ label, value }) =>
      html`<tr><th scope="row" align="left" valign="top" style="padding:2px 16px 2px 0;font-weight:normal;color:#555555">${label[language]}</th><td valign="top" style="padding:2px 0">${value[language]}</td></tr>`,
  );
  return page(
    language,
    words.subject[language],
    html`<h1 style="margin:0 0 16px;font-size:18px;line-height:1.35">${words.subject[language]}</h1>
${sentences}
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:4px 0 20px">${rows}</table>
<p style="margin:0 0 24px"><a href="${url}" style="display:inline-block;padding:10px 18px;background:#12507b;color:#ffffff;text-decoration:none;border-radius:4px">${fixed.open[language]}</a></p>
<p style="margin:0;font-size:13px;color:#555555">${fixed.as[language]} ${as[language]}. ${fixed.footer[language]}</p>`,
  );
}

function page(language: string, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="margin:0;padding:24px 16px;background:#f4f5f7;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1c1c1c">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border-radius:6px">
${body}
</div>
</body>
</html>
`.markup;
}
