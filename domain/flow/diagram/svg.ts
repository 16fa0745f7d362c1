type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text as XML may hold it: markup escaped, characters that XML 1.0 does not know left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** An element with its attributes escaped and its children as they are. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? decimal(value) : String(value))}"`,
    )
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A line of text; `className` decides size and colour. */
export function textAt(
  x: number,
  y: number,
  className: string,
  text: string,
  anchor?: 'middle' | 'end',
): string {
  return element('text', { x, y, class: className, 'text-anchor': anchor }, escapeXml(text));
}

/** A number with at most one decimal. */
export function decimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
