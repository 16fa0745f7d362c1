import { verificationParams, verificationSchema } from '../../contract/verification.js';
import { readVerificationCode } from '../../domain/documents/verification-code.js';
import { Refusal } from '../../domain/refusal.js';
import { verifyDocument } from '../../store/reads/verify-document.js';
import { type Endpoint, openEndpoint } from '../endpoint/endpoint.js';

const getVerification = openEndpoint(
  {
    method: 'get',
    path: '/verifications/{code}',
    operationId: 'verifyDocument',
    tag: 'documents',
    summary: {
      id: 'Keaslian dokumen menurut kodenya; tanpa token',
      en: 'Whether a document is genuine, by its code; without a token',
    },
    params: verificationParams,
    unknown: () => new Refusal('DOCUMENT_UNKNOWN'),
    answers: { 200: verificationSchema },
    refusals: ['DOCUMENT_UNKNOWN'],
  },
  async ({ db, params }) => {
    const code = readVerificationCode(params.code);
    const found = code === undefined ? null : await verifyDocument(db.rows, code);
    if (code === undefined || found === null) throw new Refusal('DOCUMENT_UNKNOWN');
    const { kind, number, signedOn, office, signer, state, intact } = found;
    return { status: 200, body: { code, kind, number, signedOn, office, signer, state, intact } };
  },
);

export const verificationEndpoints: readonly Endpoint[] = [getVerification];
