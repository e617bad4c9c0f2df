import type { CaseFile } from '../../domain/case/state.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casePk, duePartition, dueSort, registerMarkKey, shelfNamed, stateKey } from '../keys.ts';
import type { Item, Key, Write } from '../ports/table.ts';
import { partLineItems } from './register-line-item.ts';
import { markWrite } from './register-marks.ts';

/** Up to so many parties' lines are written by the decision itself; one that moves a case of forty banks has no room for each. */
const mostAtOnce = 12;
/** With the mark of each, and what goes with them, they fit one transaction. */
const mostTogether = 45;

const nameOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/**
 * What a decision changes of the parties' own parts, as writes of its own transaction, with the marks that readers go by. Many are
 * left to the next round of the ticker, which finds an item that names them.
 */
export const partWrites = (before: CaseFile | undefined, after: CaseFile): readonly Write[] => {
  const old = new Map((before ? partLineItems(before) : []).map((item) => [nameOf(item), item]));
  const puts = partLineItems(after).filter((item) => {
    const known = old.get(nameOf(item));
    old.delete(nameOf(item));
    return !known || JSON.stringify(known) !== JSON.stringify(item);
  });
  const gone = [...old.values()].map(({ pk, sk }): Key => ({ pk, sk }));
  return puts.length + gone.length > mostAtOnce ? [leftToLater(after, gone)] : writesOf(after, puts, gone);
};

const writesOf = (
  { id, version }: CaseFile,
  puts: readonly Omit<Item, 'version'>[],
  gone: readonly Key[],
): readonly Write[] => {
  const marks = new Map<string, Key>();
  for (const { pk, sk } of [...puts, ...gone]) {
    const { register = '', shelf = '' } = shelfNamed(pk) ?? {};
    const key = registerMarkKey(register, shelf, sk);
    marks.set(nameOf(key), key);
  }
  return [
    ...puts.map((item): Write => ({ kind: 'put', item: { ...item, version } })),
    ...gone.map((key): Write => ({ kind: 'delete', key })),
    ...[...marks.values()].map((key) => markWrite(key, `${id}@${version}`)),
  ];
};

const leftToLater = ({ id, version, enteredStageAt }: CaseFile, gone: readonly Key[]): Write => ({
  kind: 'put',
  item: {
    pk: casePk(id),
    sk: `PARTS#${String(version).padStart(8, '0')}`,
    version: 1,
    index: { due: { pk: duePartition(id), sk: dueSort(enteredStageAt, `${id}#${version}#parts`) } },
    data: { kind: 'manyParts', caseId: id, gone: gone.map(({ pk, sk }) => ({ pk, sk })) },
  },
});

/**
 * Writes the lines that a decision left to later, as the case stands by now: each batch on the condition that the case stands so
 * still, so that a line is never older than what the decision after it wrote. Broken off anywhere, it is done again.
 */
export const writeManyParts = async (deps: Pick<Deps, 'table'>, due: Item): Promise<void> => {
  const stored = await loadCase(deps, String(due.data['caseId']));
  const { pk, sk, version } = due;
  const finished: Write = { kind: 'delete', key: { pk, sk }, expect: { kind: 'version', version } };
  if (!stored) return;
  const { file } = stored;
  const items = partLineItems(file);
  const standing = new Set(items.map(nameOf));
  const gone = (due.data['gone'] as unknown as readonly Key[]).filter((key) => !standing.has(nameOf(key)));
  const unmoved: Write = {
    kind: 'check',
    key: stateKey(file.id),
    expect: { kind: 'version', version: file.version },
  };
  const changes = [
    ...items.map((item) => ({ puts: [item], gone: [] as readonly Key[] })),
    ...gone.map((key) => ({ puts: [] as readonly Omit<Item, 'version'>[], gone: [key] })),
  ];
  for (let at = 0; at < changes.length; at += mostTogether) {
    const batch = changes.slice(at, at + mostTogether);
    const writes = writesOf(
      file,
      batch.flatMap(({ puts }) => puts),
      batch.flatMap((one) => one.gone),
    );
    // Somebody was faster: the item stays due, and the next round sees the case as it stands then.
    if (!(await deps.table.transact([unmoved, ...writes])).ok) return;
  }
  await deps.table.transact([finished]);
};
