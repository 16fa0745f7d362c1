import { createTheme } from '@mantine/core';

/** One accent, the one of the sign-in page; every pair of colours below has at least the contrast of WCAG AA. */
export const theme = createTheme({
  primaryColor: 'office',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.25,
  colors: {
    office: [
      ...(['#eaf4fc', '#d3e6f6', '#a5cbec', '#7fb9ec', '#5ea6e6'] as const),
      ...(['#3689d6', '#2982d5', '#1a6fbe', '#0b5394', '#0a477f'] as const),
    ],
    dark: [
      ...(['#e8eef4', '#c4cfd8', '#a3b2be', '#71808d', '#3a4955'] as const),
      ...(['#2b3945', '#1f2b35', '#10181f', '#0d141a', '#0a1015'] as const),
    ],
  },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.1875rem' }, h3: { fontSize: '1rem' } },
  },
  components: {
    // A button says what it does, however long that is: on a phone it goes on in the next line.
    Button: {
      defaultProps: { size: 'md' },
      styles: {
        root: {
          // A link that looks like a button does not centre what is in it by itself.
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          height: 'auto',
          minHeight: 'var(--button-height)',
          paddingBlock: '0.25rem',
        },
        label: { whiteSpace: 'normal', textAlign: 'center', lineHeight: 1.3, height: 'auto' },
      },
    },
    // What is typed and read is as large as the rest, and what explains a field can be read.
    TextInput: { defaultProps: { size: 'md' } },
    InputBase: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    InputWrapper: {
      styles: {
        label: { fontSize: '1rem' },
        description: { color: 'var(--soft)', fontSize: '0.875rem' },
      },
    },
  },
});
