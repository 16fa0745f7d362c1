const names = new Map<string, string>();

/**
 * A statement that is prepared, once a connection: planning the large ones costs more than running them. Only for
 * what is asked again and again and reads by keys. A plan is kept, and one made while a table was empty ruins an
 * import: so nothing is prepared unless it is said here.
 *
 * @returns the text, as it was
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `s${names.size}`);
  return text;
}

/** The name under which a connection keeps a statement; nothing for one that is planned each time. */
export function preparedAs(text: string): { readonly name?: string } {
  const name = names.get(text);
  return name === undefined ? {} : { name };
}

/**
 * SQL that has the transaction read by keys alone, with plans that are kept. A plan made while its tables were small
 * would scan them whole, and go on doing so when they are large; one that looks at the values is no better, and is
 * made anew each time.
 */
export const byKeys = `set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`;
