import { z } from 'zod'
import { Day, Id, nameOf } from '#base/http/contract.ts'

/** Kinds of organisation, and how a person reads them. */
export const organisationKinds = {
  province: '省',
  city: '市',
  county: '县（市、区）',
  developmentZone: '开发区',
  town: '镇（街道）',
  department: '部门',
  division: '内设处室',
  subordinateUnit: '所属单位',
  other: '其他',
} as const
export const OrganisationKind = z.enum(
  Object.keys(organisationKinds) as [keyof typeof organisationKinds],
  '没有这种单位类别',
)
export type OrganisationKind = keyof typeof organisationKinds

/**
 * Where a code comes from: GB/T 2260, the statistics bureau (a zone that is no administrative division), or this
 * installation. Not every unit has one.
 */
export const codeKinds = { administrative: '行政区划代码', statistical: '统计用区划代码', local: '本地编号' } as const
export const CodeKind = z.enum(Object.keys(codeKinds) as [keyof typeof codeKinds], '没有这种编号类别')
export type CodeKind = keyof typeof codeKinds

export const OrganisationName = nameOf(100)
export const OrganisationCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Z][0-9A-Z-]{0,29}$/, '编号只能由大写字母、数字和连字符组成，不超过 30 位')

/** A unit as lists show it, under its present name and place. */
export const Organisation = z.object({
  id: Id,
  kind: OrganisationKind,
  name: z.string(),
  /** What narrow tables show: 商务局 for 郑州市商务局. */
  shortName: z.string().nullable(),
  code: z.string().nullable(),
  codeKind: CodeKind.nullable(),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  /** Place in the tree: labels of equal width, joined by dots. It changes when the unit moves; never keep it. */
  path: z.string(),
  establishedOn: Day.nullable(),
  abolishedOn: Day.nullable(),
})
export type Organisation = z.infer<typeof Organisation>

export const OrganisationReference = z.object({ id: Id, name: z.string() })

const Guidance = z.object({
  id: Id,
  organisation: OrganisationReference,
  fromOn: Day,
  /** Last day, included. */
  lastOn: Day.nullable(),
})

/** A unit with its history: former names, former parents, whom it came from, who guides it. */
export const OrganisationHistory = Organisation.extend({
  /** Periods, oldest first; `fromOn` null where nobody knows since when. `untilOn` is the first day that no longer counts. */
  names: z.array(
    z.object({ name: z.string(), fromOn: Day.nullable(), untilOn: Day.nullable(), reason: z.string().nullable() }),
  ),
  parents: z.array(
    z.object({ parent: OrganisationReference.nullable(), fromOn: Day.nullable(), untilOn: Day.nullable() }),
  ),
  predecessors: z.array(OrganisationReference.extend({ on: Day })),
  successors: z.array(OrganisationReference.extend({ on: Day })),
  /** 业务指导: who guides this unit beside its superior, and whom it guides. */
  guides: z.array(Guidance),
  guided: z.array(Guidance),
})
export type OrganisationHistory = z.infer<typeof OrganisationHistory>
