import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ValueSchema } from '../../../contract/value-schema.js';
import { dayWords } from '../../language/dates.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../language/words.js';
import { formWords } from './form-words.js';
import type { PositionScope } from './position-scope.js';

// They bring a list that floats over the page: only where a form asks for such a thing.
const PositionField = lazy(async () => ({ default: (await import('./position-field.js')).PositionField }));
const EmployeeField = lazy(async () => ({ default: (await import('./employee-field.js')).EmployeeField }));

/** Longer text gets a box that grows. */
const oneLine = 200;

/** One value of a form, by its schema. */
export function ValueField({
  name,
  schema,
  required,
  value,
  change,
  positions,
}: {
  readonly name: string;
  readonly schema: ValueSchema;
  readonly required: boolean;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly positions: PositionScope;
}) {
  const said = useWords(formWords);
  const language = useLanguage();
  const title = schema.title ?? name;
  const common = {
    name,
    required,
    withAsterisk: false,
    label: required ? said.required(title) : said.optional(title),
    mb: 'sm',
  } as const;
  if (schema.$comment === 'position' || schema.$comment === 'employee') {
    const Field = schema.$comment === 'position' ? PositionField : EmployeeField;
    return (
      <Suspense fallback={null}>
        <Field label={common.label} required={required} value={value} change={change} positions={positions} />
      </Suspense>
    );
  }
  if (schema.type === 'boolean') {
    return (
      <Checkbox
        {...common}
        label={title}
        required={false}
        checked={value === true}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
    );
  }
  if (schema.type === 'integer') {
    return (
      <TextInput
        {...common}
        type="number"
        min={schema.minimum}
        max={schema.maximum}
        step={1}
        value={typeof value === 'number' ? value : ''}
        onChange={({ currentTarget }) =>
          change(currentTarget.value === '' ? undefined : currentTarget.valueAsNumber)
        }
      />
    );
  }
  const text = typeof value === 'string' ? value : '';
  const set = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
    change(currentTarget.value);
  if (schema.enum !== undefined) {
    return (
      <NativeSelect
        {...common}
        value={text}
        data={[{ value: '', label: said.choose }, ...schema.enum]}
        onChange={set}
      />
    );
  }
  if (schema.format === 'date') {
    // Each browser writes days in a way of its own; below it stands which day that is.
    const day = /^\d{4}-\d\d-\d\d$/.test(text) ? dayWords(text, 'long', language) : undefined;
    return (
      <TextInput
        {...common}
        type="date"
        description={day}
        inputWrapperOrder={['label', 'input', 'description']}
        value={text}
        onChange={set}
      />
    );
  }
  if ((schema.maxLength ?? oneLine) <= oneLine) {
    return <TextInput {...common} maxLength={schema.maxLength} value={text} onChange={set} />;
  }
  return (
    <Textarea
      {...common}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={schema.maxLength}
      value={text}
      onChange={set}
    />
  );
}
