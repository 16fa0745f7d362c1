import { once } from 'node:events';
import net from 'node:net';
import { beforeEach, expect, test } from '@jest/globals';
import { openDatabase, sqlState } from '../../store/database.js';
import { ownDatabase } from '../support/own-database.js';

const db = ownDatabase();

test('a connection lost before the commit is answered as SERVICE_UNAVAILABLE', async () => {
  const cut = db.transaction(async (tx) => {
    const [session] = await tx.rows<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await db.rows('SELECT pg_terminate_backend($1)', [session?.pid]);
  });
  await expect(cut).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(await db.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a connection that breaks in the moment it is made is answered likewise, and ends nothing else', async () => {
  const message = (type: string, body: string) => {
    const bytes = Buffer.from(body, 'latin1');
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(bytes.length + 4, 1);
    return Buffer.concat([head, bytes]);
  };
  // Ready, and in the same packet told that the server shuts down.
  const going = [message('R', '\0\0\0\0'), message('Z', 'I'), message('E', 'SFATAL\0C57P01\0Mshutdown\0\0')];
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat(going)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const away = openDatabase(`postgres://u:p@127.0.0.1:${(server.address() as net.AddressInfo).port}/x`);
  await expect(away.transaction((tx) => tx.rows('SELECT 1'))).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
  });
  await away.close();
  server.close();
});

const serial = (series: string) =>
  ['INSERT INTO number_register (series, year, last) VALUES ($1, 2026, 1)', [series]] as const;
const kept = async () =>
  (await db.rows<{ series: string }>('SELECT series FROM number_register ORDER BY series')).map(
    ({ series }) => series,
  );

beforeEach(() => db.rows('DELETE FROM number_register'));

test('what a savepoint undoes is undone alone, and all around it done again', async () => {
  let attempts = 0;
  await db.transaction(async (tx) => {
    attempts += 1;
    await tx.rows(...serial('kept'));
    await tx
      .savepoint(async () => {
        await tx.rows(...serial('undone'));
        await tx.rows(...serial('kept'));
      })
      .catch(() => undefined);
    await tx.rows(...serial('after'));
  });
  expect(await kept()).toEqual(['after', 'kept']);
  expect(attempts).toBe(2);
});

test('what fails in a savepoint without a word from the database is undone as well', async () => {
  await db.transaction(async (tx) => {
    await tx
      .savepoint(async () => {
        tx.write(...serial('undone'));
        throw new Error('no');
      })
      .catch(() => undefined);
    tx.write(...serial('after'));
  });
  expect(await kept()).toEqual(['after']);
});

test('a statement that nobody waited for and that fails within a savepoint is undone with it', async () => {
  const seen: unknown[] = [];
  await db.transaction(async (tx) => {
    tx.write(...serial('kept'));
    await tx
      .savepoint(async () => {
        tx.write(...serial('undone'));
        tx.write(...serial('kept'));
      })
      .catch((error: unknown) => seen.push(sqlState(error)));
    tx.write(...serial('after'));
  });
  expect(await kept()).toEqual(['after', 'kept']);
  expect(seen).toEqual(['23505']);
});

test('what goes back to a savepoint does not go back to one before it', async () => {
  const failing = db.transaction(async (tx) => {
    await tx.savepoint(async () => tx.write(...serial('first')));
    tx.write(...serial('twice'));
    tx.write(...serial('twice'));
    await tx.savepoint(async () => tx.rows(...serial('second'))).catch(() => undefined);
    tx.write(...serial('after'));
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await kept()).toEqual([]);
});

test('a refusal beside a savepoint is no reason to do all of it again', async () => {
  let attempts = 0;
  const refused = db.transaction(async (tx) => {
    attempts += 1;
    const beside = tx.rows('SELECT 1').then(() => {
      throw new Error('refused');
    });
    const work = tx.savepoint(async () => {
      await tx.rows('SELECT pg_sleep(0.05)');
      await tx.rows('SELECT 1');
    });
    await Promise.all([beside, work]);
  });
  await expect(refused).rejects.toThrow('refused');
  expect(attempts).toBe(1);
});

test('a statement that nobody waited for and that fails fails the transaction, with its own reason', async () => {
  const double = db.transaction(async (tx) => {
    tx.write(...serial('one'));
    tx.write(...serial('one'));
    await tx.rows('SELECT 1');
  });
  await expect(double).rejects.toMatchObject({ code: '23505' });
  const atCommit = db.transaction(async (tx) => {
    tx.write(...serial('two'));
    tx.write(...serial('two'));
  });
  await expect(atCommit).rejects.toMatchObject({ code: '23505' });
  expect(await kept()).toEqual([]);
});

test('a failure that the work has swallowed is not acknowledged', async () => {
  const swallowed = db.transaction(async (tx) => {
    await tx.rows(...serial('one'));
    await tx.rows(...serial('one')).catch(() => undefined);
    return 'done';
  });
  await expect(swallowed).rejects.toMatchObject({ code: '23505' });
  expect(await kept()).toEqual([]);
});

test('what is still under way when the work has failed writes nothing more', async () => {
  let late: Promise<unknown> | undefined;
  const refused = db.transaction(async (tx) => {
    late = tx.rows('SELECT 1').then(() => tx.rows(...serial('late')));
    late.catch(() => undefined);
    throw new Error('refused');
  });
  await expect(refused).rejects.toThrow('refused');
  await expect(late).rejects.toThrow('after the end');
  expect(await kept()).toEqual([]);
});

test('statements that do not wait for each other travel together', async () => {
  const packets = await packetsOf(() =>
    db.transaction(async (tx) => {
      await Promise.all([tx.rows('SELECT 1'), tx.rows('SELECT 2')]);
      await tx.savepoint(async () => tx.write(...serial('one')));
      tx.write(...serial('two'));
    }),
  );
  // BEGIN with both readings; both writings with COMMIT.
  expect(packets).toBe(2);
  expect(await kept()).toEqual(['one', 'two']);
});

/** How many pieces left for PostgreSQL meanwhile. */
async function packetsOf(work: () => Promise<unknown>): Promise<number> {
  let packets = 0;
  const counted = (write: Write): Write =>
    function counting(this: net.Socket, ...args) {
      packets += 1;
      return Reflect.apply(write, this, args);
    };
  const { _write, _writev } = writers;
  Object.assign(writers, { _write: counted(_write), _writev: counted(_writev) });
  try {
    await work();
  } finally {
    Object.assign(writers, { _write, _writev });
  }
  return packets;
}

type Write = (this: net.Socket, ...args: unknown[]) => unknown;
// What a socket does when its buffer leaves; no public method of it is called for each piece.
const writers = net.Socket.prototype as unknown as { _write: Write; _writev: Write };
