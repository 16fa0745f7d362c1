import { Radio, Textarea } from '@mantine/core';
import type { DocumentVerdictsSchema } from '../../../contract/document-verdicts-schema.js';
import { useWords } from '../../language/words.js';
import { formWords } from './form-words.js';
import { type DocumentVerdict, documentVerdicts } from './sent-values.js';

/** A verdict on each document that waits: accepted unless it is returned, and then why. */
export function DocumentVerdicts({
  schema,
  value,
  change,
}: {
  readonly schema: DocumentVerdictsSchema;
  readonly value: unknown;
  readonly change: (value: readonly DocumentVerdict[]) => void;
}) {
  const said = useWords(formWords);
  const shapes = schema.items.oneOf;
  const documents = shapes[0]?.properties.document.oneOf ?? [];
  if (shapes.length === 1) {
    return (
      <div>
        <p>{said.allOf(shapes[0]?.title ?? '')}</p>
        <ul>
          {documents.map(({ const: document, title }) => (
            <li key={document}>{title}</li>
          ))}
        </ul>
      </div>
    );
  }
  const given = documentVerdicts(schema, value);
  const put = (verdict: DocumentVerdict) =>
    change([...given.filter(({ document }) => document !== verdict.document), verdict]);
  return documents.map(({ const: document, title }) => {
    const current = given.find((each) => each.document === document);
    return (
      <Radio.Group
        key={document}
        name={`document-${document}`}
        label={title}
        required
        withAsterisk={false}
        mb="sm"
        value={current?.verdict ?? null}
        onChange={(verdict) =>
          put({ document, verdict, ...(verdict === 'returned' && { reason: current?.reason ?? '' }) })
        }
      >
        {shapes.map((shape) => {
          const verdict = shape.properties.verdict.const;
          return <Radio key={verdict} value={verdict} required mt={4} label={shape.title} />;
        })}
        {current?.verdict === 'returned' && (
          <Textarea
            mt="xs"
            label={said.why}
            required
            withAsterisk={false}
            autosize
            minRows={1}
            maxLength={shapes[0]?.properties.reason.maxLength}
            value={current.reason ?? ''}
            onChange={({ currentTarget }) => put({ ...current, reason: currentTarget.value })}
          />
        )}
      </Radio.Group>
    );
  });
}
