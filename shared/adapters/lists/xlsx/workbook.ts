import { ListRefused, type Meter } from '../reading/limits.ts';
import { attribute, readXml } from './read-xml.ts';
import { relationsOf, targetOf, type WorkbookParts } from './workbook-parts.ts';

export type Workbook = {
  /** Worksheets a person sees, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: string;
  readonly styles: string;
  /** Days are counted from 1904 (an option of the Macintosh's Excel) and not from 1900. */
  readonly from1904: boolean;
};

type Relation = { readonly type: string; readonly part: string };

const usualWorkbook = 'xl/workbook.xml';

/** What a workbook consists of, found by its relations; where one is missing, under its usual name. */
export async function readWorkbook(parts: WorkbookParts, meter: Meter): Promise<Workbook> {
  const part =
    [...(await relations(parts, '', meter)).values()].find(({ type }) => type === 'officeDocument')?.part ??
    usualWorkbook;
  if (part.endsWith('.bin')) throw new ListRefused({ reason: 'otherFormat' });
  if (!parts.has(part)) throw new ListRefused({ reason: 'unreadable' });
  const related = await relations(parts, part, meter);
  const sheets: { name: string; part: string }[] = [];
  let from1904 = false;
  await readXml(
    parts.text(part),
    {
      open: (name, attributes) => {
        if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
        if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
        const relation = related.get(attribute(attributes, 'id') ?? '');
        const usual = { type: 'worksheet', part: `xl/worksheets/sheet${attributes['sheetId']}.xml` };
        const { type, part } = relation ?? usual;
        if (type === 'worksheet') sheets.push({ name: attributes['name'] ?? '', part });
      },
    },
    meter,
  );
  const named = (type: string, usual: string) =>
    [...related.values()].find((relation) => relation.type === type)?.part ?? targetOf(part, usual);
  return {
    sheets,
    from1904,
    strings: named('sharedStrings', 'sharedStrings.xml'),
    styles: named('styles', 'styles.xml'),
  };
}

export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** By id. Types go by their last word: the strict and the usual form of the format differ before it. */
async function relations(
  parts: WorkbookParts,
  of: string,
  meter: Meter,
): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  await readXml(
    parts.text(relationsOf(of)),
    {
      open: (name, { Id, Type = '', Target = '', TargetMode }) => {
        if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
        found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: targetOf(of, Target) });
      },
    },
    meter,
  );
  return found;
}
