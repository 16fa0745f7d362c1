import { decimal, element } from './svg.js';

/** Something drawn along a vertical axis: how far it reaches to both sides, and how high it is. */
export interface Picture {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Its markup, with the axis at `x` and its top at `y`. */
  readonly draw: (x: number, y: number) => string;
}

/** A picture within a larger one; `dashed`: a case does not take the way through it. */
export interface Part {
  readonly picture: Picture;
  readonly dashed: boolean;
}

/** A line along the points, corners rounded; dashed where it leads to what is skipped. */
export function path(points: readonly (readonly [number, number])[], dashed: boolean): string {
  const radius = 8;
  const parts = points.map(([x, y], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before) return `M${decimal(x)} ${decimal(y)}`;
    if (!after) return `L${decimal(x)} ${decimal(y)}`;
    const [startX, startY] = towards([x, y], before, radius);
    const [endX, endY] = towards([x, y], after, radius);
    return `L${decimal(startX)} ${decimal(startY)}Q${decimal(x)} ${decimal(y)} ${decimal(endX)} ${decimal(endY)}`;
  });
  return element('path', { class: dashed ? 'jj-line jj-dash' : 'jj-line', d: parts.join('') });
}

/** The same with an arrow at its end, which must come from above. */
export function arrow(points: readonly (readonly [number, number])[], dashed: boolean): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const tip = element('path', {
    class: 'jj-tip',
    d: `M${decimal(x)} ${decimal(y)}l-5 -8h10z`,
  });
  return path([...points.slice(0, -1), [x, y - 6]], dashed) + tip;
}

function towards(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  distance: number,
): readonly [number, number] {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const part = Math.min(distance, length / 2) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}
