import type { ReactNode } from 'react';
import style from './notice.module.css';

/** Something to know, beside what it is about: `bad` is told at once by screen readers. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  readonly tone?: 'plain' | 'good' | 'bad';
  readonly title?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={style.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
    </div>
  );
}
