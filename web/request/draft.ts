import { useCallback, useState } from 'react';

const prefix = 'jenjang.draft.';
const owner = 'jenjang.drafts-of';

/**
 * State that outlives the page: what was typed is there again after a sign-in, a reload or a wrong click. It stays
 * in this tab alone.
 *
 * @param name what it is typed for, such as `task/ID`
 */
export function useDraft<Value>(
  name: string,
  initial: Value,
): readonly [value: Value, change: (value: Value) => void, forget: () => void] {
  const [value, setValue] = useState<Value>(() => read(name) ?? initial);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      sessionStorage.setItem(prefix + name, JSON.stringify(next));
    },
    [name],
  );
  const forget = useCallback(() => sessionStorage.removeItem(prefix + name), [name]);
  return [value, change, forget];
}

/** Drafts are for whoever typed them: another person who signs in in this tab does not find them. */
export function ownDrafts(username: string): void {
  if (sessionStorage.getItem(owner) === username) return;
  forgetDrafts();
  sessionStorage.setItem(owner, username);
}

/** Whoever signs out leaves nothing behind. */
export function forgetDrafts(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  }
}

function read<Value>(name: string): Value | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
