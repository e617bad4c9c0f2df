import { formatMoney, isFen } from '../money/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { deadlineUnitNames, lastDayNames, startEventNames } from './choice-names.data.ts';
import type { ChoiceNames, Shape } from './shape.ts';

const unset: Bilingual = { zh: '未设置', en: 'not set' };
const unstated: Bilingual = { zh: '未载明', en: 'not stated' };
const same = (said: string): Bilingual => ({ zh: said, en: said });
const join = (parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(', '),
});

/** A value of a rule document in words, short enough to stand in a sentence. Whatever it is, it is never left out. */
export function wordsOf(shape: Shape | undefined, value: unknown): Bilingual {
  if (value === null) return unset;
  if (value === undefined) return unstated;
  switch (shape?.kind) {
    case 'bilingual':
      return isRecord(value) ? { zh: plain(value['zh']).zh, en: plain(value['en']).en } : plain(value);
    case 'number': {
      const unit = shape.unit ?? same('');
      return { zh: `${plain(value).zh} ${unit.zh}`.trim(), en: `${plain(value).en} ${unit.en}`.trim() };
    }
    case 'money':
      return typeof value === 'number' && isFen(value)
        ? { zh: formatMoney(value, 'zh'), en: formatMoney(value, 'en') }
        : plain(value);
    case 'rate':
      return typeof value === 'number' ? same(`${value / 100} %`) : plain(value);
    case 'flag':
      return value === true
        ? { zh: '是', en: 'yes' }
        : value === false
          ? { zh: '否', en: 'no' }
          : plain(value);
    case 'choice':
      return nameIn(shape.names, value);
    case 'choices':
      return Array.isArray(value) ? listed(value.map((one) => nameIn(shape.names, one))) : plain(value);
    case 'codes':
    case 'days':
      return Array.isArray(value) ? listed(value.map(plain)) : plain(value);
    case 'deadline':
      return isRecord(value) ? deadlineWords(value) : plain(value);
    case 'setting':
      return isRecord(value) ? wordsOf(shape.of, value['value']) : plain(value);
    case 'perStage':
      return isRecord(value)
        ? listed(Object.entries(value).map(([stage, one]) => same(`${stage} ${plain(one).zh}`)))
        : plain(value);
    case 'record':
      return isRecord(value)
        ? listed(
            shape.fields
              .filter(({ name }) => value[name] !== undefined)
              .map(({ name, label, shape: of }) => {
                const said = wordsOf(of, value[name]);
                return { zh: `${label.zh} ${said.zh}`, en: `${label.en} ${said.en}` };
              }),
          )
        : plain(value);
    case 'list':
      return Array.isArray(value) ? listed(value.map((one) => wordsOf(shape.of, one))) : plain(value);
    case 'variant':
      return isRecord(value) ? (shape.cases[String(value[shape.by])]?.name ?? plain(value)) : plain(value);
    case 'map':
      return isRecord(value)
        ? listed(
            Object.entries(value).map(([key, one]) => {
              const [name, said] = [shape.keys?.[key] ?? same(key), wordsOf(shape.of, one)];
              return { zh: `${name.zh} ${said.zh}`, en: `${name.en} ${said.en}` };
            }),
          )
        : wordsOf(shape.of, value);
    default:
      return plain(value);
  }
}

const none: Bilingual = { zh: '无', en: 'none' };
const listed = (parts: readonly Bilingual[]): Bilingual => (parts.length === 0 ? none : join(parts));

const nameIn = (names: ChoiceNames, value: unknown): Bilingual =>
  (typeof value === 'string' ? names[value] : undefined) ?? (value === undefined ? unstated : plain(value));

const plain = (value: unknown): Bilingual =>
  same(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** 「5 个工作日，自推荐起」. */
const deadlineWords = (rule: Readonly<Record<string, unknown>>): Bilingual => {
  const { zh, en } = nameIn(deadlineUnitNames, rule['unit']);
  const unit = { zh, en: rule['count'] === 1 ? en.replace(/s$/, '') : en };
  const start = nameIn(startEventNames, rule['start']);
  const count = wordsOf({ kind: 'number' }, rule['count']);
  const moved = rule['lastDay'] === undefined ? undefined : nameIn(lastDayNames, rule['lastDay']);
  const other = rule['compare'] === undefined ? undefined : nameIn(startEventNames, rule['compare']);
  return {
    zh: `${count.zh} ${unit.zh}，自${start.zh}起${moved ? `，末日逢休息日${moved.zh}` : ''}${other ? `，与自${other.zh}起算对照` : ''}`,
    en: `${count.en} ${unit.en} from ${start.en}${moved ? `; a last day off ${moved.en}` : ''}${other ? `; compared with a start from ${other.en}` : ''}`,
  };
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
