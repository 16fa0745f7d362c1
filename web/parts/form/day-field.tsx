import { TextInput } from '@mantine/core';
import { dayWords } from '../../language/dates.js';
import { useLanguage } from '../../language/language.js';

/** A day that has to be given. Each browser writes days in a way of its own; below it stands which day that is. */
export function DayField({
  label,
  value,
  change,
  min,
  error,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (day: string) => void;
  readonly min?: string | undefined;
  /** Why this day is not taken. */
  readonly error?: string | undefined;
}) {
  const language = useLanguage();
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? dayWords(value, 'long', language) : undefined;
  return (
    <TextInput
      type="date"
      label={label}
      description={day}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      withAsterisk={false}
      mb="sm"
      min={min}
      error={error}
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
