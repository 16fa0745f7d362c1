import type { FormSchema } from '../../../contract/json-schema.js';
import { DocumentVerdicts } from './document-verdicts.js';
import type { PositionScope } from './position-scope.js';
import { ValueField } from './value-field.js';

/** What is typed into a form, by field. */
export type FormValues = Readonly<Record<string, unknown>>;

/** A form made from a JSON Schema of the API: a field a property; what is fixed is not shown. */
export function SchemaForm({
  schema,
  values,
  change,
  positions = {},
}: {
  readonly schema: FormSchema;
  readonly values: FormValues;
  readonly change: (values: FormValues) => void;
  /** Which positions come into question where one is asked for. */
  readonly positions?: PositionScope;
}) {
  return Object.entries(schema.properties).map(([name, property]) => {
    const set = (value: unknown) => change({ ...values, [name]: value });
    if (property.type === 'array') {
      return <DocumentVerdicts key={name} schema={property} value={values[name]} change={set} />;
    }
    if (property.const !== undefined) return null;
    return (
      <ValueField
        key={name}
        name={name}
        schema={property}
        required={schema.required.includes(name)}
        value={values[name]}
        change={set}
        positions={positions}
      />
    );
  });
}
