import { gzipSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { write } from 'hucre'

/** What becomes of a bad file: refused before anything is kept, its rows found wrong, stopped half-way, or understood all the same. */
export type Outcome = 'refused' | 'wrongRows' | 'stopped' | 'understood'

export interface BadFile {
  readonly what: string
  readonly outcome: Outcome
  /** A part of what the person reads. */
  readonly says: string
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>
  readonly name?: string
}

const header = '案号,违法行为,发生日期,程序,当事人,证件号码,地点,罚款金额,行业代码,区县,重大处罚,经度,纬度'
const cells = {
  number: '演-1',
  item: '违法停车',
  day: '2020-05-06',
  procedure: '简易程序',
  name: '',
  code: '',
  place: '演示一路',
  amount: '100',
  trade: '',
  district: '',
  major: '',
  longitude: '',
  latitude: '',
}
type Cells = typeof cells

/** A table of one row whose cells are as they should be but for these. */
const row = (changed: Partial<Cells>) => {
  const line = Object.values({ ...cells, ...changed }).map((cell) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  )
  return `${header}\r\n${line.join(',')}\r\n`
}
const wrongRow = (what: string, says: string, changed: Partial<Cells>): BadFile => ({
  what,
  says,
  outcome: 'wrongRows',
  content: () => row(changed),
})
const refused = (what: string, says: string, content: BadFile['content'], name?: string): BadFile => ({
  what,
  says,
  content,
  outcome: 'refused',
  ...(name ? { name } : {}),
})
const understood = (what: string, content: BadFile['content'], name?: string): BadFile => ({
  what,
  says: '',
  content,
  outcome: 'understood',
  ...(name ? { name } : {}),
})
const sheet = (rows: (string | number | Date | null)[][]) => write({ sheets: [{ name: '表', rows }] })
/** Each file that is understood brings a row of its own. */
const goodRow = row({}).split('\r\n')[1]!

/** A workbook whose rows unpack to far more than the file is long. */
async function bomb(): Promise<Uint8Array> {
  const parts = unzipSync(await sheet([['违法行为'], ['甲']]))
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000, 0x20) }, { level: 9 })
}

const files: readonly BadFile[] = [
  refused('a byte order mark alone', '没有内容', () => '\ufeff'),
  refused('blank lines', '没有内容', () => '\r\n\r\n   \r\n'),
  refused('titles alone', '没有内容', () => `${header}\r\n`),
  refused('titles and empty rows', '没有内容', () => `${header}\r\n,,,,,,,,,,,,\r\n`),
  refused('a picture named .csv', '图片', () =>
    Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082', 'hex'),
  ),
  refused('a program named .csv', 'Windows 程序', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 7)])),
  refused('a PDF named .xlsx', 'PDF', () => '%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n%%EOF\n', '表.xlsx'),
  refused('a packed file named .csv', '压缩包', () => gzipSync(row({}))),
  refused('half a workbook', '不完整', () => Buffer.from('504b0304140000000800', 'hex'), '表.xlsx'),
  refused(
    'a workbook cut off',
    '不完整',
    async () => (await sheet([['违法行为'], ['甲']])).subarray(0, 700),
    '表.xlsx',
  ),
  refused('a workbook that unpacks to 60 MB', '压缩', bomb, '表.xlsx'),
  refused('a workbook without rows', '没有内容', () => sheet([]), '表.xlsx'),
  refused(
    'an old .xls',
    '已损坏',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    '表.xls',
  ),
  refused(
    'a web page named .xls',
    '内容是文本',
    () => '<!doctype html><html><body><table><tr><td>案由</td></tr></table></body></html>',
    '表.xls',
  ),
  refused('NULs between the letters', '格式无法识别', () => Buffer.from(row({ place: '演示\u0000一路' }))),
  refused('a quote without its second', '引号', () => `${header}\r\n"演-1,违法停车\r\n`),
  refused('300 columns', '最多 200 列', () => {
    const wide = Array.from({ length: 300 }, (_, place) => `列${place}`)
    return `${wide.join(',')}\r\n${wide.map(() => '1').join(',')}\r\n`
  }),
  refused(
    'the same title twice',
    '还没有选择“违法行为”对应的列',
    () => `违法行为,违法行为,发生日期,程序\r\n甲,乙,2020-05-06,简易程序\r\n`,
  ),
  refused('a cell of a million letters', '太长', () => row({ place: '路'.repeat(1_000_000) })),
  refused('a web page named .csv', '其实是网页', () => '<html>\r\n<table><tr><td>案由</td></tr></table>\r\n'),
  refused('a table whose name stands above its titles', '像是表名', () => `2020 年执法记录,,,\r\n${row({})}`),
  refused(
    'a workbook whose titles are merged cells',
    '像是表名',
    async () =>
      sheet([
        ['2020 年执法记录汇总', null, null],
        ['违法行为', '发生日期', '程序'],
        ['甲', '2020-05-06', '简易程序'],
      ]),
    '表.xlsx',
  ),
  refused('columns of another table', '“发生日期”', () => '甲,乙\r\n1,2\r\n'),
  {
    what: 'a quote left open far below',
    outcome: 'stopped',
    says: '引号不成对',
    content: () => `${header}\r\n${`${goodRow}\r\n`.repeat(40)}"演-2,违法停车\r\n`,
  },
  understood('a byte order mark before the titles', () => `\ufeff${row({})}`),
  understood('GB18030', () => iconv.encode(row({ place: '㛃演示路' }), 'gb18030')),
  understood('UTF-16 as Excel writes Unicode text', () =>
    iconv.encode(`\ufeff${row({}).replaceAll(',', '\t')}`, 'utf-16le'),
  ),
  understood('rows shorter than the titles', () => `${header}\r\n演-1,违法停车,2020-05-06,简易程序\r\n`),
  understood('rows longer than the titles', () => `${header}\r\n${goodRow},多,出,来\r\n`),
  understood('a comma and a quote within quotes', () => row({ place: '演示一路,“甲”段 5"管' })),
  understood('a single quote in the middle of a cell', () => row({}).replace('演示一路', '演示一路 5"管')),
  understood(
    'a workbook with days as days',
    async () =>
      sheet([
        ['违法行为', '发生日期', '程序'],
        ['噪声', new Date(Date.UTC(2020, 4, 6)), '普通程序'],
      ]),
    '表.xlsx',
  ),
]

const rows: readonly BadFile[] = [
  wrongRow('an amount of 1e308', '不是金额', { amount: '1e308' }),
  wrongRow('an amount of 400 digits', '过大', { amount: '9'.repeat(400) }),
  wrongRow('a negative amount', '不能是负数', { amount: '-50' }),
  wrongRow('an amount in dollars', '不是金额', { amount: '50美元' }),
  wrongRow('an amount of a thousandth', '多于两位', { amount: '0.001' }),
  wrongRow('a formula for an amount', '不是金额', { amount: '=SUM(A1:A9)' }),
  wrongRow('Infinity', '不是金额', { amount: 'Infinity' }),
  wrongRow('a day to come', '晚于今天', { day: '2999-01-01' }),
  wrongRow('the 30th of February', '不存在', { day: '2020-02-30' }),
  wrongRow('the 13th month', '不存在', { day: '2020-13-01' }),
  wrongRow('a day as a number of a workbook', '不是日期', { day: '43957' }),
  wrongRow('a day of the year 20', '不是日期', { day: '20-05-06' }),
  wrongRow('a day as words', '不是日期', { day: '二〇二〇年五月六日' }),
  wrongRow('a day long ago', '早于 1990 年', { day: '1899-12-31' }),
  wrongRow('half past 25', '不是时间', { day: '2020-05-06 25:30' }),
  wrongRow('no item', '没有填写', { item: '' }),
  wrongRow('a formula for an item', '公式', { item: '=cmd|calc!A0' }),
  wrongRow('markup for an item', '网页标记', { item: '<script>alert(1)</script>' }),
  wrongRow('a hidden character', '不可见字符', { item: '违法\u202e停车' }),
  wrongRow('a letter lost on the way', '乱码', { item: '违法\ufffd停车' }),
  wrongRow('an unknown procedure', '不是程序', { procedure: '加急程序' }),
  wrongRow('a firm’s number with a wrong check digit', '校验码不对', { name: '演示公司', code: '91410100MA0000015X' }),
  wrongRow('a person’s number with a wrong check digit', '校验码不对', { name: '演示人', code: '410102199003070018' }),
  wrongRow('a number that a workbook rounded', '18 位', { name: '演示公司', code: '9.1410100000001E+17' }),
  wrongRow('a number without a name', '没有写当事人名称', { code: '91410100MA0000015B' }),
  wrongRow('a place of 500 letters', '超过 120 个字', { place: '路'.repeat(500) }),
  wrongRow('a trade that is none', '不是行业代码', { trade: 'ZZZZ' }),
  wrongRow('a district of another city', '没有“火星区”', { district: '火星区' }),
  wrongRow('neither yes nor no', '“是”或“否”', { major: '大概' }),
  wrongRow('a longitude without its latitude', '要么都写', { longitude: '113.6' }),
  wrongRow('latitude and longitude the wrong way round', '写反', { longitude: '34.7', latitude: '113.6' }),
]

/** Everything that comes by mail, out of old systems and out of bad hands. */
export const badFiles: readonly BadFile[] = [...files, ...rows]
