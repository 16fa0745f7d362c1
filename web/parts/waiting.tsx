import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { bothWords, useWords } from '../language/words.js';

const words = bothWords({ id: { loading: 'Memuat…' }, en: { loading: 'Loading…' } });
/** What comes sooner needs no show of waiting. */
const patienceMs = 300;

/** What stands where an answer is still on its way: nothing at first, then its outline. */
export function Waiting({ lines = 5 }: { readonly lines?: number }) {
  const said = useWords(words);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <div role="status" style={{ padding: '1rem' }}>
      <span className="unseen">{said.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outlines of lines are all alike
        <Skeleton key={line} height={20} mt="md" width={line % 3 === 2 ? '60%' : '100%'} animate={false} />
      ))}
    </div>
  );
}
