/** Code of the post that heads a unit. */
export function headCode(unit: string): string {
  return `${unit}/head`;
}

/**
 * Code of any other post: the unit and the national id of the post, or a slug of its title where it has none.
 *
 * @example
 * positionCode('U1', null, 'Analis Kepegawaian Ahli Muda'); // 'U1/analis-kepegawaian-ahli-muda'
 */
export function positionCode(unit: string, jobId: string | null, title: string): string {
  return `${unit}/${jobId ?? slug(title)}`;
}

/** Short enough for the code as a whole to stay within 200 characters. */
const longestSlug = 110;

function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-|-$/g, '');
  return words === '' ? 'post' : words;
}
