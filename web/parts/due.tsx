import { useSignedInAs } from '../account/me-context.js';
import { dateWords } from '../language/dates.js';
import { useLanguage } from '../language/language.js';
import { useWords } from '../language/words.js';
import { dueWords } from './due-words.js';

/** What is known of a term. */
interface Term {
  readonly dueAt: string | null;
  readonly overdue: boolean;
  readonly workingDays: { readonly left: number | null } | null;
}

/**
 * When something is due: the day, and in working days how far off that is; the exact time on hover and in print.
 * `bare` where a heading says already what it is.
 */
export function Due({ dueAt, overdue, workingDays, bare = false }: Term & { readonly bare?: boolean }) {
  const said = useWords(dueWords);
  const language = useLanguage();
  const { timeZone } = useSignedInAs();
  if (dueAt === null) return <span className="soft">{said.noDue}</span>;
  const left = workingDays?.left ?? null;
  const day = dateWords(dueAt, 'short', language, timeZone);
  return (
    <time
      dateTime={dueAt}
      title={dateWords(dueAt, 'exact', language, timeZone)}
      className={overdue ? 'late' : undefined}
    >
      {bare ? day : said.due(day)}
      {left !== null && ` (${overdue ? lateWords(said, left) : left === 0 ? said.lastDay : said.left(left)})`}
    </time>
  );
}

function lateWords(said: ReturnType<typeof useWords<(typeof dueWords)['id']>>, left: number): string {
  return left === 0 ? said.lateToday : said.late(-left);
}
