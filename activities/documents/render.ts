import { createHash } from 'node:crypto';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { canonicalJson } from '../../domain/audit/canonical.js';
import type { DecreeData, DecreeDraft, ExcerptData } from '../../domain/documents/decree.js';
import type { MinutesData } from '../../domain/documents/minutes.js';
import type { TemplateId } from '../../domain/documents/templates.js';
import { Refusal } from '../../domain/refusal.js';
import { verificationQr } from './qr.js';
import { fontFiles, mainFile, templateFolder } from './sources.js';

export { templateRevision } from './sources.js';

/** What each template is made from. */
export interface TemplateData {
  readonly decree: DecreeData;
  readonly 'decree-archive': DecreeData;
  readonly 'decree-draft': DecreeDraft;
  readonly excerpt: ExcerptData;
  readonly minutes: MinutesData;
}

/** A pinned compiler keeps results of earlier documents; older ones are dropped after each rendering. */
const CACHE_AGE = 10;
let compiler: NodeCompiler | undefined;

/**
 * Makes a document's PDF (PDF/A-2b), the same bytes whenever template and data are the same.
 * Blocks the event loop for some milliseconds. Doing it twice does no harm.
 *
 * @param emblem the image that `data.emblem` names by its SHA-256: PNG, JPEG, GIF or SVG
 * @throws Refusal EMBLEM_UNKNOWN when data and image do not belong together; RENDER_FAILED, without the
 *   compiler's message, for it could quote names
 */
export async function renderPdf<Id extends TemplateId>(
  template: Id,
  data: TemplateData[Id],
  emblem?: Uint8Array,
): Promise<Uint8Array> {
  const inputs = {
    template,
    data: canonicalJson(data),
    ...emblemInput(data.emblem, emblem),
    ...('verification' in data ? { qr: await verificationQr(data.verification.url) } : {}),
  };
  compiler ??= NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontBlobs: fontFiles() }] });
  try {
    return new Uint8Array(
      compiler.pdf({ mainFilePath: mainFile(template), inputs }, { pdfStandard: 'a-2b' }),
    );
  } catch {
    throw new Refusal('RENDER_FAILED', { template });
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}

function emblemInput(wanted: string | null, image: Uint8Array | undefined): { emblem?: string } {
  if (wanted === null) return {};
  if (!image || createHash('sha256').update(image).digest('hex') !== wanted)
    throw new Refusal('EMBLEM_UNKNOWN');
  return { emblem: JSON.stringify([...image]) };
}
