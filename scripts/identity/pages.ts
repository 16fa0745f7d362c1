import { english, escapeHtml, framed } from './page-frame.js';

/** What went wrong while signing in, as OAuth names it and describes it. */
export function errorPage(code: string, description: string): string {
  return framed(
    'Tidak dapat masuk',
    `<h1>Tidak dapat masuk ${english('Cannot sign in')}</h1>
<p class="alert" role="alert"><strong><code>${escapeHtml(code)}</code></strong> ${english(escapeHtml(description))}</p>
<p>Kembali ke Jenjang lalu masuk lagi. ${english('Go back to Jenjang and sign in again.')}</p>`,
  );
}

/** Asks before signing out. `form` is the provider's own form, without its buttons. */
export function signOutPage(form: string): string {
  return framed(
    'Keluar',
    `<h1>Keluar dari Jenjang? ${english('Sign out of Jenjang?')}</h1>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Keluar ${english('Sign out')}</button>
<button class="quiet" type="submit" form="op.logoutForm">Tetap masuk ${english('Stay signed in')}</button>`,
  );
}

/** Shown after signing out when the page that asked gave no address to return to. */
export function signedOutPage(): string {
  return framed('Sudah keluar', `<h1>Anda sudah keluar ${english('You are signed out')}</h1>`);
}
