import { useEffect, useRef } from 'react';
import { type KeyMap, listenToKeys } from './keys.js';

/**
 * Keys while this is on the page. Every key has a button that does the same; two keys are written with a space.
 *
 * @example useKeys({ j: down, 'g i': () => navigate('/inbox') })
 */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  latest.current = map;
  const names = Object.keys(map).join('|');
  useEffect(() => {
    const stable =
      names === '' ? [] : names.split('|').map((key) => [key, () => latest.current[key]?.()] as const);
    return listenToKeys(Object.fromEntries(stable));
  }, [names]);
}
