import { Link } from 'react-router';
import type { Case } from '../../../../contract/case.js';
import { useWords } from '../../../language/words.js';
import { CaseState } from '../../../parts/case/case-state.js';
import { Documents } from '../../../parts/case/documents.js';
import { Eligibility } from '../../../parts/case/eligibility.js';
import { Opinions } from '../../../parts/case/opinions.js';
import { Proposal } from '../../../parts/case/proposal.js';
import { Whereabouts } from '../../../parts/case/whereabouts.js';
import { Failure } from '../../../parts/failure.js';
import { Notice } from '../../../parts/notice.js';
import { Stale } from '../../../parts/stale.js';
import { Waiting } from '../../../parts/waiting.js';
import { useCase } from '../../../reads/use-case.js';
import style from './case-page.module.css';
import { pageWords } from './case-page-words.js';
import { History } from './history.js';
import { Mend } from './mend.js';
import { MissingDocuments } from './missing-documents.js';
import { OwnTasks } from './own-tasks.js';
import { Route } from './route.js';
import { WhyReturned } from './why-returned.js';
import { Withdraw } from './withdraw.js';

/** A case as a whole: where it is, what it went through, what proves it. */
export function CasePage({ id }: { readonly id: string }) {
  const said = useWords(pageWords);
  const query = useCase(id);
  return (
    <main id="main" tabIndex={-1} className={style.page}>
      {query.data === undefined ? (
        <>
          <title>{`${said.title} · Jenjang`}</title>
          {query.isError ? (
            <>
              <Failure error={query.error} retry={query.refetch} />
              <p>
                <Link to="/cases">{said.toCases}</Link>
              </p>
            </>
          ) : (
            <Waiting lines={12} />
          )}
        </>
      ) : (
        <>
          <title>{`${query.data.subject.name} · ${query.data.number} · Jenjang`}</title>
          <Stale query={query} />
          <CaseHead caseData={query.data} />
          <CaseBody caseData={query.data} />
        </>
      )}
    </main>
  );
}

function CaseHead({ caseData }: { readonly caseData: Case }) {
  const { title, number, subject, target, state } = caseData;
  return (
    <header>
      <p className="soft">
        {title} · {number} · <CaseState state={state} />
      </p>
      <h1>
        {subject.name}
        {target !== null && <span className={style.target}> → {target.title}</span>}
      </h1>
      <p className="soft">
        {[subject.nip !== null && `NIP ${subject.nip}`, subject.position?.title, subject.position?.unit]
          .filter(Boolean)
          .join(' · ')}
        {target !== null && ` → ${target.unit}`}
      </p>
    </header>
  );
}

function CaseBody({ caseData }: { readonly caseData: Case }) {
  const said = useWords(pageWords);
  const { id, steps, warnings, may, documents } = caseData;
  // Once there is a decree it is what people come for.
  const issued = documents.some(({ fileReady }) => fileReady);
  return (
    <>
      <section aria-label={said.where}>
        <Whereabouts caseData={caseData} />
        <OwnTasks steps={steps} />
      </section>
      {warnings.map(({ code, text }) => (
        <Notice key={code + text}>{text}.</Notice>
      ))}
      {may.includes('resubmit') && <WhyReturned steps={steps} />}
      {may.includes('upload') && <MissingDocuments caseData={caseData} />}
      {may.includes('resubmit') && <Mend caseData={caseData} />}
      {issued && <Documents caseData={caseData} />}
      <Route caseData={caseData} />
      <Proposal caseData={caseData} />
      <Eligibility steps={steps} />
      <Opinions steps={steps} />
      {!issued && <Documents caseData={caseData} supplying={may.includes('upload')} />}
      <History id={id} />
      {may.includes('withdraw') && <Withdraw id={id} />}
    </>
  );
}
