/** Sizes in pixels that drawing and measuring share. */
export const sizes = {
  card: 300,
  pad: 16,
  title: 15,
  line: 12.5,
  small: 11,
  gap: 34,
  /** Between blocks that stand side by side. */
  aside: 36,
  margin: 28,
} as const;

interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly card: string;
  readonly border: string;
  readonly accent: string;
  readonly done: string;
  readonly warn: string;
  readonly bad: string;
}

const light: Colours = {
  paper: '#ffffff',
  ink: '#17202c',
  muted: '#54606f',
  line: '#8792a1',
  card: '#f6f8fa',
  border: '#c3cbd5',
  accent: '#1c5bb8',
  done: '#1a7341',
  warn: '#8f5f00',
  bad: '#b3261e',
};

const dark: Colours = {
  paper: '#12161d',
  ink: '#e9edf3',
  muted: '#a6b0bd',
  line: '#717d8c',
  card: '#1b212b',
  border: '#3b4554',
  accent: '#82b4ff',
  done: '#70d29b',
  warn: '#e5b64c',
  bad: '#ff8d83',
};

/**
 * The diagram's own style sheet. Colours stand in it literally, not as variables: image viewers and converters
 * that know no variables draw it too. Class names begin with `jj-`, for an inline picture shares its page's names.
 */
export function styleSheet(): string {
  return `${shapes}${coloured(light)}@media screen and (prefers-color-scheme:dark){${coloured(dark)}}`;
}

const shapes = [
  '.jj text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}',
  '.jj-head{font-size:19px;font-weight:700}',
  `.jj-title{font-size:${sizes.title}px;font-weight:600}`,
  `.jj-text{font-size:${sizes.line}px}`,
  `.jj-small,.jj-kind,.jj-badge{font-size:${sizes.small}px}`,
  '.jj-kind,.jj-badge{font-weight:600}',
  '.jj-line{fill:none;stroke-width:1.5}',
  '.jj-dash{stroke-dasharray:5 4}',
  '.jj-card{stroke-width:1}',
  '.jj-open .jj-card{stroke-width:2.5}',
  '.jj-skipped .jj-card,.jj-cancelled .jj-card{stroke-dasharray:5 4}',
  '.jj-mark{fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}',
].join('');

function coloured(c: Colours): string {
  const states = { open: c.accent, done: c.done, warn: c.warn, bad: c.bad, quiet: c.muted };
  return [
    `.jj-paper{fill:${c.paper}}`,
    `.jj-head,.jj-title{fill:${c.ink}}`,
    `.jj-text,.jj-small{fill:${c.muted}}`,
    `.jj-kind{fill:${c.accent}}`,
    `.jj-line{stroke:${c.line}}`,
    `.jj-tip,.jj-bar{fill:${c.line}}`,
    `.jj-card{fill:${c.card};stroke:${c.border}}`,
    `.jj-fork{fill:${c.card};stroke:${c.line};stroke-width:1.5}`,
    `.jj-open .jj-card{stroke:${c.accent}}`,
    `.jj-skipped .jj-card,.jj-cancelled .jj-card{fill:none}`,
    `.jj-skipped .jj-title,.jj-skipped .jj-kind,.jj-cancelled .jj-title,.jj-cancelled .jj-kind{fill:${c.muted}}`,
    `.jj-badge{fill:${c.paper}}`,
    `.jj-mark{stroke:${c.paper}}`,
    ...Object.entries(states).map(([state, colour]) => `.jj-is-${state}{fill:${colour}}`),
  ].join('');
}
