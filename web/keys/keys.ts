/** What a key does; several parts of a page may have some. */
export type KeyMap = Readonly<Record<string, () => unknown>>;

const maps: KeyMap[] = [];
/** How long the second key of two may take. */
const patienceMs = 1_200;
let first: { readonly key: string; readonly at: number } | undefined;

/** Listens to a map's keys, before those that were there already. @returns to be called when it no longer wants to */
export function listenToKeys(map: KeyMap): () => void {
  if (maps.length === 0) document.addEventListener('keydown', onKey);
  maps.unshift(map);
  return () => {
    maps.splice(maps.indexOf(map), 1);
    if (maps.length === 0) document.removeEventListener('keydown', onKey);
  };
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
    return;
  const { key, timeStamp } = event;
  const both = first && timeStamp - first.at < patienceMs ? `${first.key} ${key}` : undefined;
  first = { key, at: timeStamp };
  const act = (both === undefined ? undefined : find(both)) ?? find(key);
  if (act === undefined) return;
  event.preventDefault();
  first = undefined;
  act();
}

function find(key: string): (() => unknown) | undefined {
  return maps.find((map) => key in map)?.[key];
}

/** A letter that goes into a field, or that a dialog is to have, is no command. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], dialog',
    ) !== null
  );
}
