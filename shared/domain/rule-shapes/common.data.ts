import { provenanceStatusNames } from './choice-names.data.ts';
import { bilingual, choice, date, type Field, field, longText, record, text } from './shape.ts';

/** What every rule document says of itself. */
export const header: readonly Field[] = [
  field('schema', '格式', 'Format', text, { fixed: true }),
  field(
    'provenance',
    '来源',
    'Where it comes from',
    record(
      field('status', '性质', 'Standing', choice(provenanceStatusNames)),
      field(
        'source',
        '出处',
        'Source',
        record(
          field('zh', '中文', 'In Chinese', longText),
          field('en', '英文', 'In English', longText),
          field('number', '文号', 'Number of the document', text, { optional: true }),
          field('issuedOn', '印发日期', 'Issued on', date, { optional: true }),
        ),
      ),
      field('evidence', '依据说明', 'What it rests on', longText),
      field('sourceDocument', '来源文件', 'Document', text, {
        optional: true,
        hint: {
          zh: '性质为“正式文件”时必填：来源文件、页码、文件哈希、核对人',
          en: 'An official text needs all four: document, page, hash and who compared it',
        },
      }),
      field('sourcePage', '页码', 'Page', text, { optional: true }),
      field('sourceSha256', '文件哈希（SHA-256）', 'Hash (SHA-256)', text, { optional: true }),
      field('reviewedBy', '核对人', 'Compared by', text, { optional: true }),
    ),
  ),
];

export const id = (zh = '编号', en = 'Id', name = 'id'): Field => field(name, zh, en, text, { fixed: true });
export const name: Field = field('name', '名称', 'Name', bilingual);
export const evidence: Field = field('evidence', '依据', 'Evidence', longText);
