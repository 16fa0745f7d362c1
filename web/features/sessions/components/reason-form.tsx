import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { CommandRefused } from '../../../parts/command-refused.js';
import { useDraft } from '../../../request/draft.js';
import type { SessionCommand } from '../api/use-session-command.js';
import style from './session.module.css';

/** A command that comes with a reason, folded away until it is wanted; what is typed is kept. */
export function ReasonForm({
  name,
  title,
  label,
  required = true,
  command,
  bodyOf,
}: {
  /** What the draft is kept under. */
  readonly name: string;
  readonly title: string;
  readonly label: string;
  readonly required?: boolean;
  readonly command: SessionCommand;
  readonly bodyOf: (reason: string) => object;
}) {
  const [reason, change, forget] = useDraft(`session/${name}`, '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate(bodyOf(reason.trim()), {
      onSuccess: () => {
        forget();
        change('');
      },
    });
  };
  return (
    <details className={style.fold}>
      <summary>{title}</summary>
      <form onSubmit={submit}>
        <Textarea
          label={label}
          required={required}
          withAsterisk={false}
          autosize
          maxLength={4000}
          value={reason}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        />
        <CommandRefused error={command.error} />
        <Button type="submit" mt="xs" loading={command.isPending}>
          {title}
        </Button>
      </form>
    </details>
  );
}
