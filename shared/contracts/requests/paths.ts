import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { key } from '../values/text.ts';

/** The ids in a path. */
export const noParams = lazily(() => z.strictObject({}));
export const ofCase = lazily(() => z.strictObject({ caseId: key }));
export const ofPrescription = lazily(() => z.strictObject({ caseId: key, prescriptionId: key }));
export const ofInquiry = lazily(() => z.strictObject({ caseId: key, inquiryId: key }));
export const ofDocument = lazily(() => z.strictObject({ caseId: key, documentId: key }));
export const ofInformation = lazily(() => z.strictObject({ caseId: key, requestId: key }));
export const ofSession = lazily(() => z.strictObject({ sessionId: key }));
export const ofSessionCase = lazily(() => z.strictObject({ sessionId: key, caseId: key }));
export const ofIdentity = lazily(() => z.strictObject({ code: key }));
export const ofImport = lazily(() => z.strictObject({ importId: key }));
export const ofExport = lazily(() => z.strictObject({ exportId: key }));
