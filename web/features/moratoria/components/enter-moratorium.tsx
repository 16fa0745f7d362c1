import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayWords } from '../../../language/dates.js';
import { useLanguage } from '../../../language/language.js';
import { useWords } from '../../../language/words.js';
import { CommandRefused } from '../../../parts/command-refused.js';
import { Confirm } from '../../../parts/confirm.js';
import { PeriodFields } from '../../../parts/form/period-fields.js';
import { Notice } from '../../../parts/notice.js';
import { useDraft } from '../../../request/draft.js';
import { refusedField } from '../../../request/refused-field.js';
import { useEnterMoratorium } from '../api/use-moratoria.js';
import { moratoriaWords } from './moratoria-words.js';

const empty = { from: '', until: '', reason: '', source: '' };

/** The form of a new one, with what it will do to proposals in that time. */
export function EnterMoratorium() {
  const said = useWords(moratoriaWords);
  const language = useLanguage();
  const enter = useEnterMoratorium();
  const [draft, keep, forget] = useDraft('moratorium/new', empty);
  // What was refused is no longer what stands there.
  const change = (next: typeof empty) => {
    enter.reset();
    keep(next);
  };
  const [entered, setEntered] = useState(0);
  const { from, until } = draft;
  const begun = Object.values(draft).some((value) => value !== '');
  const refused = refusedField(enter.error, { MORATORIUM_PAST: 'until', INPUT_INVALID: 'until' });
  return (
    <>
      {entered > 0 && !begun && <Notice tone="good">{said.entered}</Notice>}
      <Confirm
        key={entered}
        title={said.enter}
        act={said.submit}
        effect={
          from !== '' && until >= from
            ? said.effect(dayWords(from, 'long', language), dayWords(until, 'long', language))
            : said.enter
        }
        begun={begun}
        pending={enter.isPending}
        onConfirm={() =>
          enter.mutate(draft, {
            onSuccess: () => {
              keep(empty);
              forget();
              setEntered(entered + 1);
            },
          })
        }
      >
        <PeriodFields
          period={draft}
          errors={{ until: refused?.why }}
          change={(changed) => change({ ...draft, ...changed })}
        />
        <TextInput
          label={said.reason}
          description={said.reasonHint}
          required
          withAsterisk={false}
          mb="sm"
          maxLength={500}
          value={draft.reason}
          onChange={({ currentTarget }) => change({ ...draft, reason: currentTarget.value })}
        />
        <TextInput
          label={said.sourceField}
          description={said.sourceHint}
          required
          withAsterisk={false}
          mb="sm"
          maxLength={200}
          value={draft.source}
          onChange={({ currentTarget }) => change({ ...draft, source: currentTarget.value })}
        />
        {enter.isError && refused === undefined && <CommandRefused error={enter.error} />}
      </Confirm>
    </>
  );
}
