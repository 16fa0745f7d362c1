import type { TemplateId } from '../domain/documents/templates.js';
import { Refusal } from '../domain/refusal.js';
import type { Database } from '../store/database.js';
import { finishDocumentEffect, loadDocumentEffect } from '../store/effects/document-effect.js';
import type { FileStore } from '../store/files.js';
import { renderPdf, type TemplateData, templateRevision } from './documents/render.js';

/**
 * Does one effect. The file is kept before the row says so: dying in between leaves a file that the next try
 * finds under the same hash.
 *
 * @throws {Refusal} DOCUMENT_UNKNOWN; TEMPLATE_CHANGED; what rendering refuses
 */
export async function performEffect(
  { db, files }: { readonly db: Database; readonly files: FileStore },
  effectId: string,
  now: number,
): Promise<void> {
  const effect = await loadDocumentEffect(db, effectId);
  if (!effect) return;
  const { document } = effect;
  const template = document.template as TemplateId; // written by the step that drafted it
  if (templateRevision(template) !== document.templateRevision)
    throw new Refusal('TEMPLATE_CHANGED', { template });
  const bytes = await renderPdf(template, document.data as TemplateData[TemplateId]);
  const hash = await files.put(bytes);
  await finishDocumentEffect(db, effectId, effect, { hash, size: bytes.byteLength }, now);
}
