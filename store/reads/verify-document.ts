import { canonicalJson } from '../../domain/audit/canonical.js';
import type { DecreeData } from '../../domain/documents/decree.js';
import { type Rows, sha256 } from '../database.js';

/** A signed document as its code tells of it. */
export interface VerifiedDocument {
  readonly kind: string;
  readonly state: 'signed' | 'issued' | 'void';
  readonly number: string;
  readonly signedOn: string;
  /** Lines of the signature. */
  readonly office: string;
  readonly signer: string;
  /** The stored data still has the hash that was signed. */
  readonly intact: boolean;
}

/** The signed document of that code; null when there is none. One statement. */
export async function verifyDocument(rows: Rows, code: string): Promise<VerifiedDocument | null> {
  const [row] = await rows<{
    kind: string;
    state: VerifiedDocument['state'];
    revision: string;
    hash: string;
    data: DecreeData; // written by signDocument
  }>(
    `SELECT kind, state, template_revision AS revision, data_hash AS hash, data FROM document
     WHERE verification = $1 AND signed_at IS NOT NULL`,
    [code],
  );
  if (!row) return null;
  const { kind, state, revision, hash } = row;
  const { verification: _derived, ...data } = row.data;
  const { number, signedOn, signature } = data;
  return {
    ...{ kind, state, number, signedOn },
    office: signature.lines.join(' ').replace(/,$/, ''),
    signer: signature.name,
    // As `signedText` writes it, with the revision of that time.
    intact:
      sha256(canonicalJson({ template: kind === 'minutes' ? 'minutes' : 'decree', revision, data })) === hash,
  };
}
