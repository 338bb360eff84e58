import { readFile } from 'node:fs/promises'
import {
  acknowledgeProgramme,
  changeProgramme,
  createProgramme,
  decideQuestion,
  issueProgramme as registerIssue,
  showProgramme,
  type Programme,
} from '#domains/programmes/contract/index.ts'
import { draftFromNotice, readNotice } from '#domains/programmes/domain/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { listFactKinds } from '#platform/evidence/contract/index.ts'
import { extractDocument } from '#platform/extraction/index.ts'
import { countyNames, departmentNames, officeName, zoneNames } from '../city.ts'
import { inParallel } from '../in-parallel.ts'
import type { Player, Stage } from '../stage.ts'
import { composed } from './compose.ts'

interface NoticeAct {
  readonly file: string
  readonly issuer: string
  /** Who composes it: the account's name. */
  readonly composer: string
  readonly issuedOn: string
  readonly docNumber: string
  readonly addressees: readonly string[]
  /** The rows take what the product offers for their words. */
  readonly takesOffers?: true
  /** What the composer decides, by row and by what the question is about; the rest stays open. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, Decision>>>>
}

type Decision = { readonly decision: 'answer'; readonly answer: string; readonly reason: string }
const leftOpen = { decision: 'leaveOpen', reason: '演示数据：原文未写明，暂不确定' } as const
/** 「5月底之前」 of the cell above, which the print leaves blank below. */
const asAbove = {
  deadline: { decision: 'answer', answer: '2015-05-31', reason: '演示数据：空格沿用上一行的“5月底之前”' },
} as const

const commerce = [...countyNames.map((name) => `${name}商务局`), '政策法规处', '特种商品管理处', '行政审批办公室']

/** The four notices with a table, as they were issued. The 2020 notice prints no day; the demonstration says so in its question. */
const notices: readonly NoticeAct[] = [
  {
    file: 'huiji-2015.txt',
    issuer: '惠济区人民政府办公室',
    composer: 'office',
    issuedOn: '2015-05-19',
    docNumber: '惠政办〔2015〕13号',
    takesOffers: true,
    answers: { '2.2': asAbove, '2.3': asAbove },
    addressees: [
      '惠济区城市管理执法局',
      '市公安局大河路分局',
      '市公安局长兴路分局',
      '惠济区交运局',
      '惠济区工商分局',
      '惠济区人社局',
      '惠济区农委',
    ],
  },
  {
    file: 'commerce-2017.txt',
    issuer: '郑州市商务局',
    composer: 'office',
    issuedOn: '2017-07-07',
    docNumber: '郑商〔2017〕151号',
    takesOffers: true,
    addressees: commerce,
  },
  {
    file: 'commerce-2019.txt',
    issuer: '郑州市商务局',
    composer: 'office',
    issuedOn: '2019-07-05',
    docNumber: '郑商〔2019〕175号',
    addressees: commerce,
  },
  {
    file: 'zhengzhou-2020.txt',
    issuer: officeName,
    composer: 'office',
    issuedOn: '2020-05-20',
    docNumber: '郑法政办〔2020〕5号',
    addressees: [...countyNames, ...zoneNames, ...departmentNames],
  },
]

/** Reads the notice of a year as a clerk would, decides what it leaves open, and registers it as 已印发. */
export async function issueProgramme(stage: Stage, year: number): Promise<Programme> {
  const notice = notices.find((one) => one.issuedOn.startsWith(String(year)))!
  stage.at(notice.issuedOn)
  const programme = await issueNotice(stage, await stage.player(notice.composer), notice)
  await acknowledge(stage, programme, notice)
  return programme
}

/** Units sign for what they received, within a few days; those without an account of their own do not. */
async function acknowledge(stage: Stage, programme: Programme, { issuedOn, addressees }: NoticeAct): Promise<void> {
  stage.at(addCalendarDays(issuedOn, 2))
  const clerks = stage.accounts.filter(({ unit, role }) => role === 'reportingClerk' && addressees.includes(unit))
  await inParallel(clerks, async ({ username, unit }) =>
    (await stage.player(username)).call(acknowledgeProgramme, {
      params: { programmeId: programme.id },
      body: { organisationId: stage.units.get(unit)! },
    }),
  )
}

async function issueNotice(stage: Stage, composer: Player, notice: NoticeAct): Promise<Programme> {
  const bytes = await readFile(new URL(`../../../domains/programmes/fixtures/${notice.file}`, import.meta.url))
  const proposal = readNotice(await extractDocument(new Uint8Array(bytes), notice.file))
  const { document } = proposal
  const kinds = notice.takesOffers ? (await composer.call(listFactKinds, {})).items : []
  const { id } = await composer.call(createProgramme, {
    body: {
      organisationId: stage.units.get(notice.issuer)!,
      year: document.year!,
      title: document.title!,
      ...composed(draftFromNotice(proposal), kinds),
      legalBasis: document.legalBasis.map((basis) => [basis.title, basis.docNumber].filter(Boolean).join(' ')),
    },
  })
  const params = { programmeId: id }
  const draft = await composer.call(showProgramme, { params })
  for (const question of draft.questions)
    await composer.call(decideQuestion, {
      params: { ...params, questionId: question.id },
      body: notice.answers?.[question.rowCode ?? '']?.[question.about] ?? leftOpen,
    })
  const decided = await composer.call(showProgramme, { params })
  const addressees = notice.addressees.map((name) => stage.units.get(name)!)
  const addressed = await composer.call(changeProgramme, { params, body: { revision: decided.revision, addressees } })
  return composer.call(registerIssue, {
    params,
    body: {
      revision: addressed.revision,
      docNumber: notice.docNumber,
      signer: '演示签发人',
      issuedOn: notice.issuedOn,
    },
  })
}
