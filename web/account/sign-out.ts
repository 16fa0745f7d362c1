import { forgetDrafts } from '../request/draft.js';
import { forgetKept } from '../request/kept.js';
import { send } from '../request/request.js';

/** Ends the session here and at the provider; the browser goes where that is done. */
export async function signOut(): Promise<void> {
  const response = await send('/auth/logout', { method: 'POST' });
  forgetDrafts();
  await forgetKept();
  const { next } = (await response.json()) as { readonly next: string }; // our own route
  location.assign(next);
}

/** Where somebody signs in who then wants to be where they are now. */
export function signInAddress(returnTo: string): string {
  return `/auth/login?${new URLSearchParams({ returnTo })}`;
}
