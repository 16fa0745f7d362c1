import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import pg from 'pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's adapter cuts a script at each semicolon, also inside the body of a function. This one hands it to
 * PostgreSQL whole, which also makes each migration one transaction.
 */
export class WholeScriptAdapter extends PrismaPg {
  constructor(pool: pg.Pool) {
    super(pool);
  }

  override async connect(): Promise<Adapter> {
    return sendingWhole(await super.connect());
  }

  override async connectToShadowDb(): Promise<Adapter> {
    return sendingWhole(await super.connectToShadowDb());
  }
}

function sendingWhole(adapter: Adapter): Adapter {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script).catch(refused);
  };
  return adapter;
}

function refused(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  throw new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'XX000',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}
