/** The browser's own database: it takes files, which session storage does not. */
const databaseName = 'jenjang';
const storeName = 'kept';
/** Whoever has not come back by then does not: nothing of theirs stays on the machine. */
const longestMs = 24 * 60 * 60 * 1000;

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

/** Keeps something, files as well, until it is taken. */
export async function keep(name: string, value: unknown): Promise<void> {
  await inStore((store) => store.put({ at: Date.now(), value } satisfies Kept, name));
}

/** Takes what was kept under the name: it is nowhere any more. What is a day old is gone by then. */
export async function take(name: string): Promise<unknown> {
  await dropOld();
  const kept = await inStore<Kept | undefined>((store) => {
    const reading = store.get(name);
    store.delete(name);
    return reading;
  });
  return kept?.value;
}

/**
 * Whoever signs out leaves nothing behind. Waited for, as far as it goes: who leaves the page before may leave what
 * was kept. Another tab that holds it gives it up by itself, for none is held for long.
 */
export function forgetKept(): Promise<void> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(databaseName);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => resolve();
    deleting.onblocked = () => resolve();
  });
}

async function dropOld(): Promise<void> {
  await inStore((store) => {
    const old = Date.now() - longestMs;
    const walking = store.openCursor();
    walking.onsuccess = () => {
      const cursor = walking.result;
      if (cursor === null) return;
      if ((cursor.value as Kept).at < old) cursor.delete(); // only `keep` writes there
      cursor.continue();
    };
    return walking;
  });
}

/** Does something in the store, in a transaction of its own. @throws {DOMException} where the browser has no room */
async function inStore<Answer>(act: (store: IDBObjectStore) => IDBRequest<Answer>): Promise<Answer> {
  const database = await opened();
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const transaction = database.transaction(storeName, 'readwrite');
      const request = act(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser keeps nothing'));
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the browser keeps nothing'));
  });
}
