import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** Reads a PDF; whatever program it may hold is not run. */
export function openPdf(address: string): PDFDocumentLoadingTask {
  return getDocument({ url: address, isEvalSupported: false, useSystemFonts: true, enableXfa: false });
}
