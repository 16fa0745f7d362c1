/**
 * Text as documents and notices print it: Unicode NFC, one line, single spaces, without control characters and without
 * invisible marks that turn the reading direction or hide letters.
 *
 * @example oneLine('Budi\r\nBcc: all@city.example') // 'Budi Bcc: all@city.example'
 */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .trim();
}
