import { useEffect, useRef } from 'react';
import { keep, take } from '../request/kept.js';
import { useSignedOut } from '../request/signed-out.js';
import { useSignedInAs } from './me-context.js';

/**
 * What would not outlive the page, such as chosen files, does outlive the end of a session: it waits in the browser
 * from then until the same person is back, and nowhere else.
 *
 * @param name what it is kept for, such as `upload/ID`
 * @param value undefined while there is nothing to keep
 * @param restore given what was kept, once
 */
export function useKept<Value>(
  name: string,
  value: Value | undefined,
  restore: (value: Value) => void,
): void {
  const { username } = useSignedInAs();
  const ended = useSignedOut();
  const key = `${username}/${name}`;
  const back = useRef(restore);
  back.current = restore;
  useEffect(() => {
    let left = false;
    void take(key).then((kept) => {
      if (kept === undefined) return;
      if (left) return keep(key, kept);
      back.current(kept as Value); // what the same place has kept
    });
    return () => {
      left = true;
    };
  }, [key]);
  useEffect(() => {
    if (ended && value !== undefined) void keep(key, value);
  }, [ended, key, value]);
}
