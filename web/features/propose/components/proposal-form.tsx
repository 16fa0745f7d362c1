import { Button, Radio } from '@mantine/core';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Process } from '../../../../contract/process.js';
import { useSignedInAs } from '../../../account/me-context.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { formWords } from '../../../parts/form/form-words.js';
import type { PositionScope } from '../../../parts/form/position-scope.js';
import { type FormValues, SchemaForm } from '../../../parts/form/schema-form.js';
import { EmployeeSearch, type FoundEmployee } from '../../../parts/search/employee-search.js';
import { useEmployee } from '../../../reads/use-employee.js';
import { useDraft } from '../../../request/draft.js';
import { type Proposal, usePreview } from '../api/use-preview.js';
import { usePropose } from '../api/use-propose.js';
import { PreviewOf } from './preview-of.js';
import style from './propose-page.module.css';
import { proposeWords } from './propose-words.js';

interface Draft {
  readonly own: boolean;
  readonly subject: {
    readonly nip: string;
    readonly name: string;
    readonly position: string;
    readonly level: string;
  } | null;
  readonly facts: FormValues;
}

/** The form of a proposal, and beside it what would become of it. */
export function ProposalForm({ process }: { readonly process: Process }) {
  const said = useWords(proposeWords);
  const form = useWords(formWords);
  const me = useSignedInAs();
  const navigate = useNavigate();
  // Who heads nothing and is not of HR can only propose themselves.
  const mayForOthers = me.roles.includes('hr-officer') || me.offices.some(({ leads }) => leads !== null);
  const [draft, change, forget] = useDraft<Draft>(`proposal/${process.id}/${me.username}`, {
    own: !mayForOthers,
    subject: null,
    facts: {},
  });
  const own = useEmployee(me.nip).data;
  const proposal = proposalOf(draft, me.nip, process);
  const preview = usePreview(process.id, proposal);
  const propose = usePropose();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (proposal === undefined) return;
    propose.mutate(
      { ...proposal, process: process.id },
      {
        onSuccess: ({ id }) => {
          forget();
          void navigate(`/cases/${id}`);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className={style.sides}>
      <div>
        {mayForOthers && me.nip !== null && (
          <Radio.Group
            label={said.about}
            value={draft.own ? 'own' : 'other'}
            onChange={(who) => change({ ...draft, own: who === 'own' })}
          >
            <div className={style.who}>
              <Radio value="other" label={said.forOther} />
              <Radio value="own" label={said.forMyself} />
            </div>
          </Radio.Group>
        )}
        {!draft.own && (
          <>
            <EmployeeSearch
              label={form.required(said.who)}
              required
              chosen={draft.subject?.name ?? ''}
              choose={(employee) => change({ ...draft, subject: subjectOf(employee) })}
            />
            {draft.subject && <p className="soft">{said.now(draft.subject.position)}</p>}
          </>
        )}
        {!mayForOthers && <p>{said.aboutMe}</p>}
        {draft.own && own?.position && <p className="soft">{said.now(own.position.title)}</p>}
        <SchemaForm
          schema={process.facts}
          values={draft.facts}
          change={(facts) => change({ ...draft, facts })}
          positions={positionsFor(draft.own ? own?.position?.level : draft.subject?.level)}
        />
      </div>
      <div className={style.side}>
        <PreviewOf query={preview} whole={proposal !== undefined} process={process} />
      </div>
      <div className={style.submit}>
        {propose.isError && <CommandRefused error={propose.error} />}
        <Button
          type="submit"
          loading={propose.isPending}
          disabled={!preview.isSuccess || preview.isPlaceholderData}
          mt="sm"
        >
          {draft.own ? said.submitSelf : said.submit}
        </Button>
        <p className="soft">{said.kept}</p>
      </div>
    </form>
  );
}

function subjectOf(employee: FoundEmployee | undefined): Draft['subject'] {
  if (employee?.nip == null) return null;
  const { nip, name, position, unit } = employee;
  return {
    nip,
    name,
    position: [position?.title, unit?.name].filter(Boolean).join(' · '),
    level: position?.level ?? '',
  };
}

/** The proposal once everything that is asked stands there. */
function proposalOf(draft: Draft, ownNip: string | null, { facts: schema }: Process): Proposal | undefined {
  const subject = draft.own ? ownNip : draft.subject?.nip;
  const given = Object.keys(schema.properties).filter((name) => (draft.facts[name] ?? '') !== '');
  if (subject == null || schema.required.some((name) => !given.includes(name))) return undefined;
  const facts = Object.fromEntries(given.map((name) => [name, draft.facts[name]]));
  return { subject, facts, ...(draft.own && { as: 'subject' as const }) };
}

/** Posts of the same level; vacant ones alone where seats are counted, as they are for posts that lead. */
function positionsFor(level: string | undefined): PositionScope {
  if (level === undefined || level === '') return {};
  return leading.has(level) ? { level, vacant: true } : { level };
}

const leading = new Set(['senior-executive', 'administrator', 'supervisor']);
