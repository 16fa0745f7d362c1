import type { Day } from '../calendar/day.js';
import { escalations, reminders } from '../policy/clock.js';
import type { Text } from '../text.js';
import type { StepDefinition } from './blocks.js';
import { daysWords } from './term-words.js';

/**
 * What happens if nobody does anything in a step, by the policy of a day. Nothing is ever approved by silence.
 */
export function ifNobodyDecides(step: StepDefinition, policyDay: Day): Text {
  switch (step.kind) {
    case 'record':
      return { id: 'Berjalan sendiri; tidak menunggu siapa pun', en: 'Done by itself; it waits for nobody' };
    case 'announce':
      return {
        id: 'Berkas tidak tertahan; siapa yang telah membaca tercatat',
        en: 'The case is not held up; who has read it is recorded',
      };
    case 'check': {
      const then = reminded(policyDay);
      return {
        id: `Berjalan sendiri; bila ada syarat yang tidak terpenuhi, menunggu pejabat yang dapat mengesampingkannya. ${then.id}`,
        en: `Runs by itself; where a requirement is not met it waits for the office that may override it. ${then.en}`,
      };
    }
    case 'wait':
      return {
        id: 'Diingatkan setiap pekan sampai jawabannya dicatat',
        en: 'Reminded each week until the answer is entered',
      };
    case 'opinion': {
      const then = reminded(policyDay);
      return {
        id: `${then.id}. Setelah diberi tahu, BKPSDM dapat mencatat tanpa pendapat, dan berkas berjalan terus`,
        en: `${then.en}. Once told, HR may enter that no opinion was given, and the case goes on`,
      };
    }
    case 'board':
    case 'task':
    case 'approval':
    case 'document':
    case 'verification':
      return reminded(policyDay);
  }
}

function reminded(day: Day): Text {
  const before = reminders.at(day).filter((days) => days > 0);
  const onTheDay = reminders.at(day).includes(0);
  const told = escalations.at(day).map(({ after, target }) => {
    const days = daysWords(after);
    return target === 'superior'
      ? {
          id: `atasan diberi tahu ${days.id} sesudah tenggat`,
          en: `the superior is told ${days.en} after the due day`,
        }
      : { id: `BKPSDM ${days.id} sesudahnya`, en: `HR ${days.en} after it` };
  });
  const reminder = {
    id: `Diingatkan ${list(before, 'dan')} hari kerja sebelum tenggat${onTheDay ? ' serta pada harinya' : ''}`,
    en: `Reminded ${list(before, 'and')} working days before the due day${onTheDay ? ' and on it' : ''}`,
  };
  return {
    id: `${[reminder.id, ...told.map(({ id }) => id)].join('; ')}. Diam tidak pernah berarti setuju`,
    en: `${[reminder.en, ...told.map(({ en }) => en)].join('; ')}. Nothing is ever approved by silence`,
  };
}

function list(numbers: readonly number[], and: string): string {
  return numbers.join(` ${and} `);
}
