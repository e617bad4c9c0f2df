/** What is typed survives a reload and a change to another case, on this computer and until the tab is closed. */
const keyOf = (name: string): string => `huizhen.session.${name}`;

export const readDraft = <T>(name: string, empty: T): T => {
  try {
    const text = sessionStorage.getItem(keyOf(name));
    return text === null ? empty : (JSON.parse(text) as T);
  } catch {
    return empty;
  }
};

export const keepDraft = (name: string, value: unknown): void => {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Without room the page still holds it; only a reload would lose it.
  }
};

export const dropDraft = (name: string): void => sessionStorage.removeItem(keyOf(name));
