import type { NamedUnits } from '../../../contract/notice.ts'
import { numberPattern, readNumber } from '../text/chinese-number.ts'
import { fold, isFilled } from '../text/fold.ts'

type UnitKind = NamedUnits['kinds'][number]

const kindWords: readonly (readonly [UnitKind, RegExp])[] = [
  ['county', /县|各区|市辖区|\(市、区\)|市区/],
  ['developmentZone', /开发区|高新区|经开区|航空港|示范区|管委会/],
  ['town', /镇|乡|街道|办事处/],
  ['department', /部门|委局|委办局|市直|区直|县直|[局委厅]$|[局委厅](?=[、,和及])/],
  ['division', /处室|科室|股室|[处科]$/],
  ['subordinateUnit', /[局所直下][属](?:各)?(?:有关)?单位|直属机构|二级(?:单位|机构)/],
]

/** The kinds of unit that words mean; none where they name single bodies of other kinds, or everybody. */
export function kindsOf(raw: string): UnitKind[] {
  const { text } = fold(raw)
  return kindWords.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind)
}

export const namedUnits = (quote: string): NamedUnits => ({ quote, kinds: kindsOf(quote) })

const group = [
  '各?县\\(市[、,]?区\\)',
  '各?(?:县市区|区县\\(市\\)|市县区?|县区|区市县)',
  '各县|各区',
  '各?(?:高新|经开|经济|技术|产业)*开发区',
  '各?(?:市直|区直|县直|市政府|区政府|县政府|市级|区级|县级)各?(?:行政执法|执法)?(?:部门|单位|委局)',
  '各(?:有关|相关|行政执法|执法|市直)?(?:部门|委局|委办局)',
  '各?乡\\(?镇\\)?(?:\\(街道\\))?|各镇(?:\\(街道\\))?|各?街道办事处|各街道',
  '机关各处室|各处室|各科室|局属各?(?:有关)?单位',
].join('|')
const leading = new RegExp(`^(?:体现|反映|由)?((?:${group})(?:(?:[、,和及与]|以及)(?:${group}))*)`)

/** Units at the beginning of a sentence: `县（市、区）、开发区分别开展…`, `体现各部门年度…`. */
export function findLeadingUnits(raw: string): NamedUnits | null {
  const folded = fold(raw)
  const match = leading.exec(folded.text)
  if (!match) return null
  const end = match[0].length
  return namedUnits(folded.quote(end - match[1]!.length, end))
}

export interface UnitColumns {
  readonly appliesTo: NamedUnits | null
  readonly lead: NamedUnits | null
  readonly support: NamedUnits | null
}

/** A cell of 责任单位, which may name lead and supporting units by itself (`牵头单位：…；配合单位：…`). */
export function readUnitCell(raw: string): UnitColumns {
  if (!isFilled(raw)) return { appliesTo: null, lead: null, support: null }
  const folded = fold(raw)
  const lead = labelled(/(?:牵头|主办|责任)(?:单位|部门|处室)?:(.+?)(?=配合|协办|协助|;|。|$)/)
  const support = labelled(/(?:配合|协办|协助)(?:单位|部门|处室)?:(.+?)(?=;|。|$)/)
  return { appliesTo: namedUnits(raw.trim()), lead, support }

  function labelled(pattern: RegExp): NamedUnits | null {
    const match = pattern.exec(folded.text)
    if (!match) return null
    const end = match.index + match[0].length
    return namedUnits(folded.quote(end - match[1]!.length, end))
  }
}

/** `第四项（…）主要由区城管执法局落实`: a remark that gives a numbered item to units. */
export interface ItemDuty {
  readonly numbers: readonly number[]
  readonly quote: string
  readonly units: NamedUnits
  /** 主要由: the units lead, and nothing says that the others are free. */
  readonly mainly: boolean
}

const dutyPattern = new RegExp(
  `第(${numberPattern}(?:[、,和]第?${numberPattern})*)[项条款类行](?:工作|任务)?(?:\\([^()]*\\))?(?:工作|任务)?,?(主要)?由([^;。]+?)(?:具体|牵头|组织)?(?:负责|落实|承担|实施|完成|报送)`,
  'g',
)

export function readItemDuties(raw: string): ItemDuty[] {
  const folded = fold(raw)
  return [...folded.text.matchAll(dutyPattern)].map((match) => {
    const end = match.index + match[0].length
    const unitsAt = folded.text.indexOf(match[3]!, match.index + match[0].indexOf('由'))
    return {
      numbers: match[1]!.split(/[、,和]/).flatMap((number) => readNumber(number.replace('第', '')) ?? []),
      quote: folded.quote(match.index, end),
      units: namedUnits(folded.quote(unitsAt, unitsAt + match[3]!.length)),
      mainly: match[2] !== undefined,
    }
  })
}
