type Row = { readonly id: string };

/** The rows as they stood, with their new values; `changed` counts those that would come, go or move. */
export const calmOrder = <T extends Row>(
  shown: readonly T[],
  fresh: readonly T[],
): { readonly rows: readonly T[]; readonly changed: number } => {
  const news = new Map(fresh.map((row) => [row.id, row]));
  const places = new Map(shown.map(({ id }, index) => [id, index]));
  const moved = fresh.filter(({ id }, index) => places.get(id) !== index).length;
  const gone = shown.filter(({ id }) => !news.has(id)).length;
  const changed = shown.length === 0 ? 0 : Math.max(moved, gone);
  return { rows: shown.map((row) => news.get(row.id) ?? row), changed };
};
