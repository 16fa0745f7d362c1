import { Link } from 'react-router';
import type { Cases } from '../../../../contract/case.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { useWords } from '../../../language/words.js';
import { postWords } from '../../../parts/case/post-words.js';
import { Whereabouts } from '../../../parts/case/whereabouts.js';
import { Failure } from '../../../parts/failure.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useCase } from '../../../reads/use-case.js';
import { useCases } from '../../../reads/use-cases.js';
import style from './my-cases.module.css';
import { myCasesWords } from './my-cases-words.js';
import { OtherCases } from './other-cases.js';

/** "Where is my case?" answered at once; below it, the cases that come with the reader's offices. */
export function MyCases() {
  const said = useWords(myCasesWords);
  const me = useSignedInAs();
  return (
    <main id="main" tabIndex={-1} className={style.page}>
      <title>{`${said.title} · Jenjang`}</title>
      <h1>{said.title}</h1>
      {me.nip !== null && <Own nip={me.nip} />}
      {(me.offices.length > 0 || me.roles.length > 0) && (
        <OtherCases except={me.nip} quiet={me.nip !== null && me.roles.length === 0} />
      )}
    </main>
  );
}

function Own({ nip }: { readonly nip: string }) {
  const said = useWords(myCasesWords);
  const query = useCases({ subject: nip });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <h2>{said.mine}</h2>
      <Stale query={query} />
      {query.isPending && <Waiting lines={3} />}
      {query.isError && items.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && items.length === 0 && (
        <p>
          {said.noneMine} <Link to="/propose">{said.propose}</Link>
        </p>
      )}
      {items.map((item) => (
        <OwnCase key={item.id} item={item} />
      ))}
    </section>
  );
}

function OwnCase({ item }: { readonly item: Cases['items'][number] }) {
  const said = useWords(myCasesWords);
  const { data } = useCase(item.id);
  return (
    <article className={style.own}>
      <h3>
        {item.title}
        {item.target !== null && ` → ${postWords(item.target)}`} <span className="soft">· {item.number}</span>
      </h3>
      {data === undefined ? <Waiting lines={2} /> : <Whereabouts caseData={data} />}
      <Link to={`/cases/${item.id}`}>{said.open}</Link>
    </article>
  );
}
