/** What `encodeURIComponent` leaves as it is and RFC 8187 does not. */
const leftOver = /['()*]/g;

/** Saved under its name and never shown in place, in whatever script that name is (RFC 6266 with RFC 8187). */
export const attachmentNamed = (name: string): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    leftOver,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
