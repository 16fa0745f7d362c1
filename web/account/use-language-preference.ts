import { useEffect } from 'react';
import { adoptLanguage, type Language } from '../language/language.js';
import { request } from '../request/request.js';
import { useSignedInAs } from './me-context.js';

/** The language that somebody chose on another machine, where they have chosen none on this one. */
export function useLanguagePreference(): void {
  const { language } = useSignedInAs();
  useEffect(() => adoptLanguage(language), [language]);
}

/** Notices are written in the language in which one reads. */
export async function keepLanguagePreference(language: Language): Promise<void> {
  // Whether it could be kept or not, the page is in that language; the next choice tries again.
  await request('/me/preferences', { method: 'POST', body: { language } }).catch(() => undefined);
}
