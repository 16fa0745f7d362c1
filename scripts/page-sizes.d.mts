export const promised: Readonly<Record<string, readonly string[]>>;
export const mostBytes: number;
export function firstLoad(
  rooms: readonly string[],
): readonly { readonly file: string; readonly bytes: number }[];
