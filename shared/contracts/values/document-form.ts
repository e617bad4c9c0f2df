/** What a document may be, for whoever asks before sending: no schema, so that a browser need not load one for it. */
export {
  documentTypeOf,
  documentTypes,
  largestDocument,
  mostDocuments,
} from '../../domain/case/document-types.ts';
