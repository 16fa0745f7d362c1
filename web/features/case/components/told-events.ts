import type { Events } from '../../../../contract/event.js';

type Event = Events['items'][number];

/** An event in words, and how many alike followed it at once. */
export interface ToldEvent {
  readonly event: Event;
  readonly sentence: string;
  readonly times: number;
}

/**
 * Events as they are told: what has no words is left out, and what one person did several times in a row, such as
 * uploading six documents, is told once.
 */
export function toldEvents(
  events: readonly Event[],
  sentenceOf: (event: Event) => string | null,
): readonly ToldEvent[] {
  const told: ToldEvent[] = [];
  for (const event of events) {
    const sentence = sentenceOf(event);
    if (sentence === null) continue;
    const last = told.at(-1);
    const alike =
      last?.sentence === sentence &&
      last.event.actor?.name === event.actor?.name &&
      event.reason === last.event.reason;
    if (alike) told[told.length - 1] = { ...last, times: last.times + 1 };
    else told.push({ event, sentence, times: 1 });
  }
  return told;
}
