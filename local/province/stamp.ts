import { chained, listIndexOf } from '../../shared/application/cases/case-change.ts';
import {
  historyBytesOf,
  recordedEventOf,
  type StoredCase,
  storedCaseOf,
} from '../../shared/application/cases/case-store.ts';
import type { Deps } from '../../shared/application/deps.ts';
import { duePartition, markPartition, registerMarkKey } from '../../shared/application/keys.ts';
import type { Item, JsonObject } from '../../shared/application/ports/table.ts';
import type { RecordedEvent } from '../../shared/domain/case/chain.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import type { History } from './history.ts';

/** What makes a case another firm's in another county. */
export type Names = {
  readonly caseId: string;
  readonly orgId: string;
  readonly name: string;
  readonly code: string;
  readonly phone: string;
};

export const namesOf = ({ id, orgId, applicant }: CaseFile): Names => ({
  caseId: id,
  orgId,
  name: applicant.name,
  code: applicant.identity.code,
  phone: applicant.contact?.phone ?? '',
});

/**
 * The same history as it would have gone for another firm in another county: the names are exchanged wherever they stand,
 * the events are chained anew with salts of their own, and what is placed by the names is placed anew.
 */
export const stamperOf = (deps: Pick<Deps, 'hash' | 'salt' | 'rules'>, played: History) => {
  const old = namesOf(played.file);
  const text = JSON.stringify(played);
  const parts = Object.keys(old) as (keyof Names)[];
  return (names: Names): History => {
    let exchanged = text;
    for (const part of parts) exchanged = exchanged.replaceAll(old[part], names[part]);
    const copy = JSON.parse(exchanged) as History;
    const events = copy.items.filter(({ sk }) => sk.startsWith('EVENT#'));
    const recorded = chained(
      deps,
      undefined,
      copy.file,
      events.map((item) => recordedEventOf(item).event),
    );
    const bySeq = new Map(recorded.map((event) => [event.seq, event]));
    const items = copy.items.map((item): Item => {
      if (item.sk.startsWith('EVENT#'))
        return { ...item, data: bySeq.get(Number(item.sk.slice(6))) as unknown as JsonObject };
      if (item.pk.endsWith(markPartition)) {
        const [shelf = ''] = item.sk.split('#');
        const register = item.pk.slice('ORG#'.length, -markPartition.length);
        return shelf === 'open' ? { ...item, ...registerMarkKey(register, shelf, names.caseId) } : item;
      }
      if (item.index?.due)
        return { ...item, index: { due: { ...item.index.due, pk: duePartition(names.caseId) } } };
      return item.sk === 'STATE' && item.pk.startsWith('CASE#') ? stateOf(deps, item, recorded) : item;
    });
    return { ...copy, items };
  };
};

const stateOf = ({ rules }: Pick<Deps, 'rules'>, item: Item, recorded: readonly RecordedEvent[]): Item => {
  const { file, lastHash } = storedCaseOf(item);
  const stored: StoredCase = {
    file,
    lastHash: recorded.at(-1)?.hash ?? lastHash,
    historyBytes: historyBytesOf(recorded),
  };
  return { ...item, index: listIndexOf(file, rules), data: stored as unknown as JsonObject };
};
