import type { DemoAccount } from './accounts.js';
import { english, escapeHtml, framed } from './page-frame.js';

/** What the sign-in page shows. */
export type SignInView = Readonly<{
  /** The sign-in under way, part of every address on the page. */
  uid: string;
  accounts: Iterable<DemoAccount>;
  /** What stands in the two fields already. */
  username: string;
  password: string;
  refused: boolean;
}>;

/** The form for username and password, and below it the demo accounts, each a link that fills the form. */
export function signInPage(view: SignInView): string {
  return framed(
    'Masuk',
    `<h1>Masuk ke Jenjang ${english('Sign in to Jenjang')}</h1>
${view.refused ? refusal : ''}
<form method="post" action="/interaction/${view.uid}">
<label for="username">Nama pengguna ${english('Username')}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required
 value="${escapeHtml(view.username)}"${view.refused ? ' aria-invalid="true" aria-describedby="refusal"' : ''}>
<label for="password">Kata sandi ${english('Password')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required
 value="${escapeHtml(view.password)}">
<button type="submit">Masuk ${english('Sign in')}</button>
<button class="quiet" type="submit" formaction="/interaction/${view.uid}/abort" formnovalidate>Batal ${english('Cancel')}</button>
</form>
<h2>Akun demo ${english('Demo accounts')}</h2>
<p>Pilih satu, maka isian di atas terisi. ${english('Pick one and the form above is filled in.')}</p>
<ul>
${[...view.accounts].map((account) => choice(view, account)).join('\n')}
</ul>`,
  );
}

const refusal = `<p class="alert" role="alert" id="refusal"><strong>Nama pengguna atau kata sandi salah.</strong>
${english('The username or the password is wrong.')}</p>`;

function choice({ uid, username }: SignInView, account: DemoAccount): string {
  const current = account.username === username ? ' aria-current="true"' : '';
  const offices = account.offices.length > 0 ? account.offices.map(escapeHtml).join(' · ') : 'Pegawai';
  return `<li><a href="/interaction/${uid}?account=${encodeURIComponent(account.username)}"${current}>
<strong>${escapeHtml(account.name)}</strong> <code>${escapeHtml(account.username)}</code><span>${offices}</span></a></li>`;
}
