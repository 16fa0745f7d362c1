import type { Connection } from '@temporalio/client';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import type { Logger } from 'pino';
import { caseAttributes, typeNames } from '../workflows/attributes.js';
import { errorFacts } from './log.js';

/** Whether workflows may say where their case stands. */
export interface KnownAttributes {
  readonly known: boolean;
  close(): void;
}

/** The parts of a server hear of a new attribute one after the other; one that has not yet refuses it. */
const settleMs = 30_000;

/**
 * Makes the search attributes known to the server where they are not. Where that is not allowed, the worker works
 * without them and says how an operator makes them known.
 */
export async function knownAttributes(
  connection: Connection,
  namespace: string,
  log: Logger,
): Promise<KnownAttributes> {
  let known = false;
  let settling: NodeJS.Timeout | undefined;
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.values(caseAttributes).filter(({ name }) => !(name in customAttributes));
    if (missing.length === 0) {
      known = true;
    } else {
      const searchAttributes = Object.fromEntries(
        // A type that there is not is refused by the server.
        missing.map(({ name, type }) => [name, encodeSearchAttributeIndexedValueType(type) ?? 0]),
      );
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
      settling = setTimeout(() => {
        known = true;
      }, settleMs);
    }
  } catch (error) {
    const commands = Object.values(caseAttributes).map(
      ({ name, type }) => `--name ${name} --type ${typeNames[type]}`,
    );
    log.warn(
      { error: errorFacts(error), attributes: commands },
      'search attributes cannot be made known to Temporal: its pages do not show where a case stands; temporal operator search-attribute create makes them',
    );
  }
  return {
    get known() {
      return known;
    },
    close: () => clearTimeout(settling),
  };
}
