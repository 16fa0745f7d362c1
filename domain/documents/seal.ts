import { canonicalJson } from '../audit/canonical.js';
import type { SignedDecree, Verification } from './decree.js';
import { templateRevisions } from './templates.js';
import { verificationCode } from './verification-code.js';

/** How a document is made verifiable. */
export interface Seal {
  /** SHA-256 of a text, in hexadecimal */
  readonly sha256: (text: string) => string;
  /** Where the code is looked up: the code is appended after a slash */
  readonly verifyAt: string;
}

/**
 * What a signature covers, as one text to hash: the canonical data and the revision of its template.
 * The verification block is left out, for its code comes from this hash.
 */
export function signedText(decree: SignedDecree): string {
  const { verification: _derived, ...data }: SignedDecree & { readonly verification?: Verification } = decree;
  return canonicalJson({ template: 'decree', revision: templateRevisions.decree, data });
}

/** Code and address under which a signed decree is looked up. */
export function sealed(decree: SignedDecree, { sha256, verifyAt }: Seal): Verification {
  const code = verificationCode(sha256(signedText(decree)));
  return { code, url: `${verifyAt.replace(/\/+$/, '')}/${code}` };
}
