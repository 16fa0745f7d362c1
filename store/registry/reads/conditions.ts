/** Gathers the conditions of a query with their values, in step. */
export class Conditions {
  readonly #clauses: string[] = [];
  readonly #values: unknown[] = [];

  /** @returns the placeholder of a value that is always there */
  value(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  /** Adds a condition when there is a value for it. */
  when<T>(value: T | undefined, clause: (placeholder: string) => string): void {
    if (value !== undefined) this.#clauses.push(clause(this.value(value)));
  }

  get where(): string {
    return this.#clauses.length === 0 ? 'true' : this.#clauses.map((clause) => `(${clause})`).join(' AND ');
  }

  get values(): readonly unknown[] {
    return this.#values;
  }
}

/** A search text as a pattern that finds it anywhere; `%` and `_` mean themselves. */
export function anywhere(search: string): string {
  return `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
}

/** SQL of the codes of several units, an array, and everything below them. */
export function subtrees(units: string): string {
  return `WITH RECURSIVE led AS (
    SELECT unnest(${units}) AS code UNION SELECT u.code FROM unit u JOIN led ON u.parent_code = led.code
  ) SELECT code FROM led`;
}

/** SQL of the codes of a unit and everything below it. */
export function subtree(placeholder: string): string {
  return `WITH RECURSIVE below AS (
    SELECT code FROM unit WHERE code = ${placeholder}
    UNION ALL SELECT u.code FROM unit u JOIN below b ON u.parent_code = b.code
  ) SELECT code FROM below`;
}
