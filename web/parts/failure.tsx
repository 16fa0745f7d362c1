import { Button } from '@mantine/core';
import { bothWords, useWords } from '../language/words.js';
import { RequestProblem, sentenceOf } from '../request/problem.js';
import { Notice } from './notice.js';

const words = bothWords({
  id: {
    offline: 'Jenjang tidak dapat dihubungi. Periksa jaringan Anda; yang Anda ketik tetap tersimpan.',
    unknown: 'Terjadi kesalahan yang tidak terduga. Yang Anda ketik tetap tersimpan.',
    title: 'Tidak dapat dimuat',
    address: 'Alamatnya mungkin keliru, atau isinya tidak terbuka bagi akun Anda.',
    again: 'Coba lagi',
    number: (instance: string) => `Nomor permintaan: ${instance}`,
  },
  en: {
    offline: 'Jenjang cannot be reached. Check your network; what you typed is kept.',
    unknown: 'Something unexpected went wrong. What you typed is kept.',
    title: 'Cannot be loaded',
    address: 'The address may be wrong, or what is there is not open to your account.',
    again: 'Try again',
    number: (instance) => `Request number: ${instance}`,
  },
});

/** An answer that did not come: what happened, what is kept, what to do. */
export function Failure({
  error,
  retry,
  title,
  whole = false,
}: {
  readonly error: unknown;
  readonly retry?: () => unknown;
  /** What was not done, where it is more than reading. */
  readonly title?: string;
  /** It stands alone on the page. */
  readonly whole?: boolean;
}) {
  const said = useWords(words);
  const problem = error instanceof RequestProblem ? error.problem : undefined;
  const offline = error instanceof RequestProblem && error.status === 0;
  const sentence = sentenceOf(error) ?? (offline ? said.offline : said.unknown);
  // Asked for again it would still not be there.
  const lacking = retry !== undefined && problem?.status === 404;
  const notice = (
    <Notice tone="bad" title={title ?? (lacking ? sentence : said.title)}>
      <p style={{ margin: '0.25rem 0 0.75rem' }}>{lacking ? said.address : sentence}</p>
      {problem && problem.status >= 500 && <p className="soft">{said.number(problem.instance)}</p>}
      {retry && !lacking && (
        <Button variant="default" onClick={() => void retry()}>
          {said.again}
        </Button>
      )}
    </Notice>
  );
  if (!whole) return notice;
  return <main style={{ maxWidth: '40rem', margin: '0 auto', padding: '2rem 1rem' }}>{notice}</main>;
}
