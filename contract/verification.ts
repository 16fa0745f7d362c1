import * as z from 'zod';

/** What anybody who holds a document may check: nothing of the person it is about. */
export const verificationSchema = z
  .strictObject({
    code: z.string(),
    kind: z.string().meta({ example: 'decree' }),
    number: z.string(),
    signedOn: z.iso.date(),
    office: z.string().meta({ description: 'The signer’s office, as printed' }),
    signer: z.string().meta({ description: 'The signer’s name, as printed' }),
    state: z.enum(['signed', 'issued', 'void']),
    intact: z.boolean().meta({ description: 'What is stored is what was signed' }),
  })
  .meta({ id: 'Verification' });

export const verificationParams = z.strictObject({ code: z.string().min(1).max(40) });
