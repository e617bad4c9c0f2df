import * as z from 'zod';
import { key } from '../values/text.ts';

/** The ids in a path. */
export const noParams = z.strictObject({});
export const ofCase = z.strictObject({ caseId: key });
export const ofPrescription = z.strictObject({ caseId: key, prescriptionId: key });
export const ofDocument = z.strictObject({ caseId: key, documentId: key });
export const ofInformation = z.strictObject({ caseId: key, requestId: key });
export const ofSession = z.strictObject({ sessionId: key });
export const ofSessionCase = z.strictObject({ sessionId: key, caseId: key });
export const ofIdentity = z.strictObject({ code: key });
export const ofImport = z.strictObject({ importId: key });
