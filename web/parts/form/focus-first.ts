/** Puts the focus where one goes on: to what has to be filled in, else to the button that sends, so that Enter is enough. */
export function focusFirst(form: HTMLFormElement | null): void {
  const asked = form?.querySelector<HTMLElement>(':is(input, textarea, select):required');
  (asked ?? form?.querySelector<HTMLElement>('button[type=submit]'))?.focus();
}
