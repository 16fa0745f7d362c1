/** Which positions come into question. */
export interface PositionScope {
  readonly vacant?: boolean;
  readonly level?: string;
}
