import { type DocumentMediaType, fileEndings } from './media-type.js';

const longest = 120;

/** Controls, marks that nobody sees or that turn the reading direction, halves of surrogate pairs, private signs. */
const unwritable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
/** What some file system or shell would not leave alone. */
const unsafe = /[<>:"|?*]/g;
const endings = /\.(?:pdf|jpe?g|png)$/i;

/**
 * The name of a file as we keep and offer it: data to show, never a place on a disk. Path parts, controls and
 * marks that turn the reading direction go; the ending is that of the content; 120 characters at most.
 *
 * @param mediaType null where the content is none that we take: the name is then only quoted, its ending left
 * @example
 * fileName('..\\..\\SK terakhir.PDF', 'application/pdf') // 'SK terakhir.pdf'
 */
export function fileName(given: string | undefined, mediaType: DocumentMediaType | null): string {
  const ending = mediaType === null ? '' : fileEndings[mediaType];
  const last = (given ?? '').normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const written = last.replace(unwritable, '').replace(unsafe, '-').replace(/\s+/g, ' ').trim();
  const bare = mediaType === null ? written : written.replace(endings, '');
  // A leading dot would hide the file of whoever saves it.
  const stem = bare.replace(/^[. ]+|[. ]+$/g, '');
  const cut = [...stem]
    .slice(0, longest - ending.length)
    .join('')
    .trim();
  return `${cut === '' ? 'dokumen' : cut}${ending}`;
}
