/**
 * What a document may be (材料格式): scans and photographs, office files, and OFD (GB/T 33190, the layout format of
 * Chinese e-invoices and official papers). Nothing that a browser or a spreadsheet would run: no HTML, SVG, macros.
 */
export const documentTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DocumentType = keyof typeof documentTypes;
export const documentMediaTypes = Object.keys(documentTypes) as readonly DocumentType[];

/** 20 MiB: a contract of sixty pages scanned in grey stays below; read whole into the memory of one function. */
export const largestDocument = 20 * 1024 * 1024;

/** A case is one item of the table, which may have 400 KB in DynamoDB; a hundred documents take a tenth of it. */
export const mostDocuments = 100;

/** The media type that goes with the name's ending; undefined: none that is taken. */
export const documentTypeOf = (name: string): DocumentType | undefined => {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  return documentMediaTypes.find((type) => (documentTypes[type] as readonly string[]).includes(ending));
};
