import type { Adapter, AdapterPayload } from 'oidc-provider';

type Entry = Readonly<{ payload: AdapterPayload; expiresAt: number }>;

/**
 * Where the provider keeps sessions, grants, codes and sign-ins under way: in memory.
 *
 * A restart therefore loses them: a page asks for the username again when its token runs out, and a sign-in
 * begun before the restart starts over. Access tokens are signed, not stored, and outlive it.
 */
export class MemoryAdapter implements Adapter {
  readonly #entries = new Map<string, Entry>();

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    this.#dropExpired();
    const expiresAt = expiresIn === undefined ? Number.POSITIVE_INFINITY : epochMs() + expiresIn * 1000;
    // Taken out first, so that the map stays ordered by the time of writing.
    this.#entries.delete(id);
    this.#entries.set(id, { payload, expiresAt });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const entry = this.#entries.get(id);
    return entry && entry.expiresAt > epochMs() ? entry.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#search((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#search((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(epochMs() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#entries.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#entries) {
      if (payload.grantId === grantId) this.#entries.delete(id);
    }
  }

  #search(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const now = epochMs();
    for (const { payload, expiresAt } of this.#entries.values()) {
      if (expiresAt > now && matches(payload)) return payload;
    }
    return undefined;
  }

  /** One kind of thing has one lifetime, so what expires first stands first. */
  #dropExpired(): void {
    const now = epochMs();
    for (const [id, { expiresAt }] of this.#entries) {
      if (expiresAt > now) return;
      this.#entries.delete(id);
    }
  }
}

// The provider's own expiries follow the machine's clock, never the demonstration calendar.
function epochMs(): number {
  return performance.timeOrigin + performance.now();
}
