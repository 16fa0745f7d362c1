import { useLayoutEffect, useRef } from 'react';
import { bothWords, useWords } from '../../../language/words.js';
import style from './diagram.module.css';

const words = bothWords({
  id: { about: 'Diagram alur berkas; langkah-langkahnya juga tertulis di bawahnya' },
  en: { about: 'Diagram of the route of the case; its steps are also written below it' },
});

/** A picture of the API, put on the page itself: so the step that is open can be brought into sight. */
export function Diagram({ svg }: { readonly svg: string }) {
  const said = useWords(words);
  const frame = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const here = frame.current;
    if (here === null) return;
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    here.replaceChildren(document.importNode(picture, true));
    const open = here.querySelector('.jj-open') ?? here.querySelector('svg');
    if (open === null) return;
    const [inside, around] = [open.getBoundingClientRect(), here.getBoundingClientRect()];
    here.scrollLeft += inside.left + inside.width / 2 - (around.left + around.width / 2);
    if (open.matches('.jj-open')) here.scrollTop += inside.top - around.top - around.height / 3;
  }, [svg]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={frame} className={style.picture} tabIndex={0} aria-label={said.about} />
  );
}
