/** 联系人 in one line; what was erased is said once. */
export const contactText = ({ name, phone }: { readonly name: string; readonly phone: string }): string =>
  name === phone ? name : `${name} ${phone}`;
