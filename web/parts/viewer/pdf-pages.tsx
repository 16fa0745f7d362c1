import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../language/words.js';
import { Notice } from '../notice.js';
import { openPdf } from './open-pdf.js';
import style from './viewer.module.css';
import { viewerWords } from './viewer-words.js';

/** The pages of a PDF below each other; each is drawn when it comes into sight. */
export function PdfPages({ address, zoom }: { readonly address: string; readonly zoom: number }) {
  const said = useWords(viewerWords);
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'broken'>();
  useEffect(() => {
    const opening = openPdf(address);
    opening.promise.then(setPdf, () => setPdf('broken'));
    return () => void opening.destroy();
  }, [address]);
  if (pdf === undefined) return <p role="status">{said.loading}</p>;
  if (pdf === 'broken') return <Notice tone="bad">{said.broken}</Notice>;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  // Drawn anew at each size, or it would be blurred.
  return numbers.map((number) => <PdfPage key={`${number}/${zoom}`} pdf={pdf} number={number} />);
}

function PdfPage({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }) {
  const said = useWords(viewerWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const here = canvas.current;
    if (here === null) return;
    let gone = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (gone) return;
      const shownAt = here.clientWidth * devicePixelRatio;
      const viewport = page.getViewport({ scale: shownAt / page.getViewport({ scale: 1 }).width });
      here.width = viewport.width;
      here.height = viewport.height;
      await page.render({ canvas: here, viewport }).promise;
    };
    const sight = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        sight.disconnect();
        draw().catch(() => undefined); // left before it was drawn
      },
      { rootMargin: '400px' },
    );
    sight.observe(here);
    return () => {
      gone = true;
      sight.disconnect();
    };
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      className={style.page}
      role="img"
      aria-label={said.page(number, pdf.numPages)}
      width={595}
      height={842}
    />
  );
}
