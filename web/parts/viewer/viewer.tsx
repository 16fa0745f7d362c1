import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../language/words.js';
import { PdfPages } from './pdf-pages.js';
import style from './viewer.module.css';
import { viewerWords } from './viewer-words.js';

const steps = [1, 1.5, 2, 3] as const;

/** A document, shown where one reads: a picture as it is, a PDF page by page. Nothing in it is run. */
export function Viewer({
  title,
  address,
  mediaType,
  close,
}: {
  readonly title: string;
  readonly address: string;
  readonly mediaType: string;
  readonly close: () => void;
}) {
  const said = useWords(viewerWords);
  const [step, setStep] = useState(0);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const zoom = steps[step] ?? 1;
  return (
    <section ref={frame} className={style.viewer} aria-label={title} tabIndex={-1}>
      <div className={style.bar}>
        <strong>{title}</strong>
        <span className={style.acts}>
          <Button
            size="compact-md"
            variant="default"
            disabled={step === 0}
            onClick={() => setStep(step - 1)}
            aria-label={said.smaller}
          >
            −
          </Button>
          <Button
            size="compact-md"
            variant="default"
            disabled={step === steps.length - 1}
            onClick={() => setStep(step + 1)}
            aria-label={said.larger}
          >
            +
          </Button>
          <Button size="compact-md" variant="default" component="a" href={address} download>
            {said.save}
          </Button>
          <Button size="compact-md" variant="default" onClick={close}>
            {said.close}
          </Button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={style.pages} tabIndex={0} aria-label={title}>
        <div style={{ inlineSize: `${zoom * 100}%` }}>
          {mediaType === 'application/pdf' ? (
            <PdfPages address={address} zoom={zoom} />
          ) : (
            <img className={style.picture} src={address} alt={title} />
          )}
        </div>
      </section>
    </section>
  );
}
