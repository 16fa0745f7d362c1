import { type RefObject, useRef } from 'react';

/** How the focus is moved along a list. */
export interface ListFocus<Item extends HTMLElement> {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Moves to the next or the previous line, and says which. */
  readonly move: (by: 1 | -1) => Item | undefined;
}

/**
 * Moves the focus along a list, from the line that has it.
 *
 * @param selector what of a line takes the focus
 * @param isCurrent the line to begin from where none has the focus; else the first one gets it
 */
export function useListFocus<Item extends HTMLElement>(
  selector: string,
  isCurrent: (item: Item) => boolean = () => false,
): ListFocus<Item> {
  const list = useRef<HTMLUListElement>(null);
  return {
    list,
    move: (by) => {
      const items = [...(list.current?.querySelectorAll<Item>(selector) ?? [])];
      const focused = items.findIndex((item) => item.matches(':focus'));
      const at = focused >= 0 ? focused : items.findIndex(isCurrent);
      const item = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))];
      item?.focus();
      return item;
    },
  };
}
