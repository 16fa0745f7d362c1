import { useSyncExternalStore } from 'react';

/** The languages of the page; Indonesian is the original. */
export type Language = 'id' | 'en';

const kept = 'jenjang.language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'id';
document.documentElement.lang = current;

/** The language that the reader chose; Indonesian until they choose. */
export function currentLanguage(): Language {
  return current;
}

/** Changes the language, and keeps it for the next visit. */
export function chooseLanguage(language: Language): void {
  current = language;
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Takes a language that was chosen elsewhere, unless one has been chosen here. */
export function adoptLanguage(language: Language): void {
  if (localStorage.getItem(kept) === null && language !== current) chooseLanguage(language);
}

/** The language, with the component drawn anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentLanguage);
}
