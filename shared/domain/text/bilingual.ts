/** A sentence a person reads, in both languages of the product; Chinese first. */
export type Bilingual = { readonly zh: string; readonly en: string };
