import { Button } from '@mantine/core';
import { bothWords, useWords } from '../language/words.js';

const words = bothWords({ id: { more: 'Muat lagi' }, en: { more: 'Load more' } });

/** The way to the next page of a list; nothing on its last. */
export function More({
  query,
}: {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}) {
  const said = useWords(words);
  if (!query.hasNextPage) return null;
  return (
    <Button
      variant="default"
      my="md"
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {said.more}
    </Button>
  );
}
