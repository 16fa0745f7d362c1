/** Words a person reads, in Indonesian and in English. */
export interface Text {
  readonly id: string;
  readonly en: string;
}
