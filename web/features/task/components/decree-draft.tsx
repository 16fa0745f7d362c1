import type { DocumentDraft } from '../../../../contract/case-document.js';
import { bothWords, useWords } from '../../../language/words.js';
import { Failure } from '../../../parts/failure.js';
import { Waiting } from '../../../parts/waiting.js';
import { useDocumentDraft } from '../api/use-document-draft.js';
import style from './decree-draft.module.css';

const words = bothWords({
  id: {
    title: 'Konsep surat keputusan',
    about: 'Inilah yang diparaf dan ditandatangani; nomor dan tanggalnya menyusul saat ditandatangani.',
  },
  en: {
    title: 'Draft of the decree',
    about: 'This is what is initialled and signed, in Indonesian; number and date come with the signature.',
  },
});

/** What somebody puts their initials or their name under, as it will be printed. */
export function DecreeDraft({ caseId, document }: { readonly caseId: string; readonly document: string }) {
  const said = useWords(words);
  const query = useDocumentDraft(caseId, document);
  return (
    <section>
      <h2>{said.title}</h2>
      <p className="soft">{said.about}</p>
      {query.isPending && <Waiting />}
      {query.isError && query.data === undefined && <Failure error={query.error} retry={query.refetch} />}
      {query.data !== undefined && <Sheet draft={query.data} />}
    </section>
  );
}

/** The decree's own words, which are Indonesian whatever the reader's language. */
function Sheet({ draft }: { readonly draft: DocumentDraft }) {
  const { head, subject, grounds, laws, noted, dispositions, annex, copies } = draft;
  return (
    <div className={style.sheet} lang="id">
      <p className={style.centre}>
        KEPUTUSAN {head}
        <br />
        NOMOR …
        <br />
        TENTANG
        <br />
        {subject}
      </p>
      <Clause label="Menimbang" kind="a" texts={grounds} />
      <Clause label="Mengingat" kind="1" texts={laws} />
      <Clause label="Memperhatikan" kind="1" texts={noted} />
      <p className={style.centre}>MEMUTUSKAN:</p>
      <dl className={style.dispositions}>
        {dispositions.map(({ label, text, entry }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {text}
              {entry.length > 0 && (
                <table className={style.entry}>
                  <tbody>
                    {entry.map((row) => (
                      <tr key={row.label}>
                        <th scope="row">{row.label}</th>
                        <td>{row.value}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {copies.length > 0 && <Clause label="Tembusan" kind="1" texts={copies} />}
      {annex !== null && <Annex annex={annex} />}
    </div>
  );
}

function Clause({
  label,
  kind,
  texts,
}: {
  readonly label: string;
  readonly kind: 'a' | '1';
  readonly texts: readonly string[];
}) {
  if (texts.length === 0) return null;
  return (
    <>
      <p className={style.label}>{label}:</p>
      <ol type={kind}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </>
  );
}

function Annex({ annex: { title, columns, rows } }: { readonly annex: NonNullable<DocumentDraft['annex']> }) {
  return (
    <div className={style.wide}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell, place) => (
                <td key={columns[place]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
