import { numeralCharacters, readNumeral } from './numerals.ts'
import { listMark, textOf, type Glyph } from './source-text.ts'
import type { Piece, PlainKind, Token } from './tokens.ts'

type Read = (numbers: readonly number[]) => Piece
type Rule = readonly [pattern: RegExp, read: Read]

const numeral = `(?:\\d+|[${numeralCharacters}]+)`
const digitsOfYear = '[〇零○一二三四五六七八九]{4}'
/** 按月 and 按季 name a recurrence where reporting follows, but not in 按月度计划. */
const reported = '(?=上?报|提|开展|完成|更新|推进|公布|[,;、。]|$)'
/** `9.25` is a date only where a date can end. */
const dateEnds = `(?=之?前|以前|止|[-—–~至到、,;。() 及和${listMark}]|完成|上?报|提|左右|$)`

/** A rule of one pattern; `N` in it is any number, and every group is read as a number. */
function rule(pattern: string, read: PlainKind | Read): Rule {
  const sticky = new RegExp(pattern.replaceAll('N', numeral), 'y')
  return [sticky, typeof read === 'string' ? () => ({ kind: read }) : read]
}

const place = (character: string): number => '上中下'.indexOf(character) + 1
const tenDays = (first: string, last = first) =>
  rule(first === last ? `${first}旬` : `${first}、?${last}旬`, () => ({
    kind: 'tenDays',
    first: place(first),
    last: place(last),
  }))

/** Tried in this order at every position; the first that fits is taken. */
const rules: readonly Rule[] = [
  rule(listMark, 'mark'),
  rule('[;。!?]', 'break'),
  rule('\\(不(?:含|包括)[^()]*\\)', 'around'),
  rule('\\((?:含|包括)[^()]*\\)|\\([^()\\d月旬季年]*\\)|[():的]', 'aside'),

  rule('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)[日号]?', ([year = 0, month = 0, day = 0]) => ({
    kind: 'date',
    year,
    month,
    day,
  })),
  rule('(\\d{4})(\\d{2})(\\d{2})(?![\\d年])', ([year = 0, month = 0, day = 0]) => ({ kind: 'date', year, month, day })),
  rule(`(\\d{1,2})[./](\\d{1,2})[日号]?${dateEnds}`, ([month = 0, day = 0]) => ({
    kind: 'date',
    year: null,
    month,
    day,
  })),
  rule('(\\d{4})[./-](?=\\d{1,2}(?![\\d./-]))', ([year = 0]) => ({ kind: 'year', year })),
  rule('(?<=\\d{4}[./-])(\\d{1,2})(?:月份?)?(?![\\d./-])', ([month = 0]) => ({ kind: 'month', month })),
  rule(
    '\\d{1,2}:\\d{2}(?::\\d{2})?|(?:上午|下午|中午|晚上?|早上?|凌晨)?N[时点](?:整|半|N分?)?|上午|下午|中午|下班',
    'aside',
  ),

  rule('(?:半|[一1]个?)(?:年|季度?|月)[一二三四两\\d]次', 'unclear'),
  rule('每个?半年度?|上[、和]?下半年度?', () => ({ kind: 'every', months: 6 })),
  rule(`(?:每个?|各|逐)(?:一个?)?季度?|按季度?${reported}`, () => ({ kind: 'every', months: 3 })),
  rule(`每个?月(?:份|度)?|逐月|按月${reported}`, () => ({ kind: 'every', months: 1 })),
  rule(`每个?年度?|逐年|按年度?${reported}`, () => ({ kind: 'every', months: 12 })),
  rule(
    '每隔?N个?(?:工作日|半?月|季度?|半?年|天|日|周)|每[日天周旬]|每个?(?:星期|半个?月|学期|学年|工作日)|隔[日周月季年]|[双单]月',
    'unclear',
  ),
  rule('(?:最[后末]|[前末]|第)(?:N个?|几)?(?:周|星期|工作日)|最[后末](?:[二两三五十几2-9]|1\\d)[天日]', 'around'),
  rule('最[后末][一1]?个?月|末(?:[一1]个)?月|尾月|(?<=季度?|半年)[底末](?=N[日号]|[上中下]旬)', () => ({
    kind: 'monthOfPeriod',
    place: 0,
  })),
  rule('首月|[首头][一1]?个月|第[一1]个月', () => ({ kind: 'monthOfPeriod', place: 1 })),
  rule('第[二2]个月|中间月', () => ({ kind: 'monthOfPeriod', place: 2 })),
  rule('第[三3]个月', () => ({ kind: 'monthOfPeriod', place: 3 })),
  rule('(?:结束|终了|末)之?后?的?(?:次月|下个?月)|后的?(?:次月|下个?月)', () => ({
    kind: 'monthOfPeriod',
    place: 'next',
  })),

  rule(
    'N(?:个(?:工作日|自然日|小时|星期|半?月|季度|半?年)|工作日|自然日|小时|天|周(?!年)|星期)(?:以内|之内|内|之?前|之?后)',
    'unclear',
  ),
  rule(
    `(?<!月)N日(?:以内|之内|内)|(?:\\d{1,2}|[${numeralCharacters}]{1,3}|半)年(?:以内|之内|内|之?后)|半个?月(?:以内|之内|内|后)`,
    'unclear',
  ),
  rule('N(?:个(?:工作日|自然日|小时|星期|半?月|季度|半?年)|工作日|自然日|小时|天|周(?!年)|星期)|半个月', 'length'),

  rule(`(\\d{4}|${digitsOfYear})年度?`, ([year = 0]) => ({ kind: 'year', year })),
  rule('(\\d{2})年(?=N月|度?[底末]|第|[上下]半年|N季)', ([year = 0]) => ({ kind: 'year', year: 2000 + year })),
  rule(`(?:\\d|[${numeralCharacters}]{1,3})年(?=N月|度?[底末])`, 'unclear'),
  rule('当年|[本今该]年度?', () => ({ kind: 'yearShift', shift: 0 })),
  rule('次年度?|翌年|[明来转]年|下一?年度?|第二年', () => ({ kind: 'yearShift', shift: 1 })),
  rule('上一?年度?|去年', () => ({ kind: 'yearShift', shift: -1 })),
  rule('(?:年度?[底末终]|岁末)(?!考|总|述|评|验)', 'yearEnd'),
  rule('全年度?|整年|年度?内', 'wholeYear'),

  rule('[上前]半年度?', () => ({ kind: 'halfYear', half: 1 })),
  rule('[下后]半年度?', () => ({ kind: 'halfYear', half: 2 })),
  rule('[上前]半个?月', () => ({ kind: 'halfMonth', half: 1 })),
  rule('[下后]半个?月', () => ({ kind: 'halfMonth', half: 2 })),
  rule('上[、,]?(?:中[、,]?)?下旬', 'around'),
  tenDays('上', '中'),
  tenDays('中', '下'),
  tenDays('上'),
  tenDays('中'),
  tenDays('下'),

  rule('(?<![日号底末旬月])前(N)个?季度?', ([count = 0]) => ({ kind: 'quarter', first: 1, last: count })),
  rule('第?(N)季度?|第(N)个季度|[qQ]([1-4])', (numbers) => ({
    kind: 'quarter',
    first: numbers[0] ?? 0,
    last: numbers[0] ?? 0,
  })),
  rule('[首头]个?季度?', () => ({ kind: 'quarter', first: 1, last: 1 })),
  rule('末季度?', () => ({ kind: 'quarter', first: 4, last: 4 })),
  rule('[本当上下]一?个?季度?', 'unclear'),
  rule('季度?(?:[末首]月|[底末初中])|[年月][初中](?!期|心|央|旬)', 'unclear'),

  rule('元月份?', () => ({ kind: 'month', month: 1 })),
  rule('[本当上下次该]个?月|[正腊冬闰]月|[农阴]历|两月', 'unclear'),
  rule('(N)月份?', ([month = 0]) => ({ kind: 'month', month })),
  rule('(?<![〕\\]】)第])(N)[日号](?!文|令|楼|线|院)', ([day = 0]) => ({ kind: 'day', day })),

  rule('月[底末]', 'monthEnd'),
  rule('左右|前后|上下|初(?![审步稿次评选始核验])|中(?![期心央层标国午介])', 'around'),
  rule('大?约|大概', 'about'),
  rule('最[后末][一1][天日]|底(?![数线册稿])|末(?![端梢])|终(?![了端身止])|(?:结束|终了)(?=之?前|以前|时)', 'end'),
  rule('之前|以前|前|为止|截止|止', 'before'),
  rule('以内|之内|内(?![部容控设])|期间|之间|间|当[天日]', 'within'),
  rule('以后|之后|后(?![续期台勤评])|起(?![草诉步止])|开始|以来', 'after'),
  rule('至|到|[-—–―─~〜‐−]+', 'to'),
  rule('以及|[、,和与跟/&]|及(?!时)', 'and'),
  rule('或者?', 'or'),
  rule(`第?(N)(?![\\d${numeralCharacters}个次项份条名家批人%件种类篇场期轮级])`, ([value = 0]) => ({
    kind: 'number',
    value,
  })),
  rule('N|.', 'word'),
]

/** Cuts a normalised text into pieces; every character belongs to one. */
export function tokenise(glyphs: readonly Glyph[]): Token[] {
  const text = textOf(glyphs)
  const tokens: Token[] = []
  for (let start = 0; start < text.length;) {
    const { piece, end } = readPiece(text, start)
    tokens.push({ ...piece, start, end, spaced: glyphs[start]!.spaced })
    start = end
  }
  return tokens
}

function readPiece(text: string, start: number): { piece: Piece; end: number } {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match === null) continue
    const numbers = match.slice(1).filter((group) => group !== undefined)
    return { piece: read(numbers.map(readNumeral)), end: start + match[0].length }
  }
  return { piece: { kind: 'word' }, end: start + 1 }
}
