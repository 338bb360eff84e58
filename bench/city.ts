import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openStage, demonstrationPassword, type Player, type Stage } from '#apps/demonstration/stage.ts'
import { inTransaction, openDatabase, startEmbedded, type OpenDatabase } from '#base/database/index.ts'
import { sessionCookie } from '#base/http/index.ts'
import {
  changeProgramme,
  createProgramme,
  decideQuestion,
  issueProgramme,
  showProgramme,
} from '#domains/programmes/contract/index.ts'
import { draftFromNotice, readNotice } from '#domains/programmes/domain/index.ts'
import { extractDocument } from '#platform/extraction/index.ts'
import { createAccount, hashPassword } from '#platform/identity/index.ts'
import { signIn } from '#platform/identity/contract/index.ts'
import { createOrganisation } from '#platform/organisations/index.ts'

const counties = 20
const unitsPerCounty = 10
const years = [2016, 2017, 2018, 2019, 2020]

export interface City {
  readonly database: OpenDatabase
  readonly office: Player
  readonly cityId: string
  /** Programme of the last year, over 200 units. */
  readonly programmeId: string
  readonly tasks: number
  /** Session of a clerk of one county: a twentieth of the city is within reach. */
  readonly memberCookie: string
  readonly officeCookie: string
  close(): Promise<void>
}

/** A city of 200 units with five years of the twelve rows of 2020, made through the product's own endpoints. */
export async function buildCity(url: string, dataDirectory: string): Promise<City> {
  const embedded = await startEmbedded(path.join(dataDirectory, 'postgres'))
  const database = openDatabase({ ...embedded.connection, max: 4 })
  const stage = openStage((request) => fetch(atServer(request, url)), database)
  await found(stage)
  const office = await stage.player('office')
  const units = [...stage.units].filter(([name]) => name !== '测试市').map(([, id]) => id)
  let programmeId = ''
  for (const year of years) programmeId = await issue(office, stage.units.get('测试市')!, year, units)
  await spreadTasks(database)
  const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from programmes.task')
  return {
    database,
    office,
    cityId: stage.units.get('测试市')!,
    programmeId,
    tasks: rows[0]!.n,
    memberCookie: await cookieOf(url, 'clerk7'),
    officeCookie: await cookieOf(url, 'office'),
    close: async () => {
      await database.close()
      await embedded.stop()
    },
  }
}

/** The stage speaks to `localhost`; here that is a server on its own port. */
function atServer(request: Request, url: string): Request {
  const { pathname, search } = new URL(request.url)
  return new Request(`${url}${pathname}${search}`, request)
}

async function found(stage: Stage): Promise<void> {
  const hash = await hashPassword(demonstrationPassword)
  await inTransaction(stage.database.db, async (tx) => {
    const city = await createOrganisation(tx, { name: '测试市', kind: 'city', parentId: null })
    stage.units.set('测试市', city.id)
    const join = async (
      username: string,
      role: 'cityOffice' | 'reportingClerk',
      unit: string,
      organisationId: string,
    ) => {
      await createAccount(tx, {
        username,
        name: '测试',
        password: { hash },
        posts: [{ organisationId, role, fromOn: '2015-01-01' }],
      })
      stage.accounts.push({ username, password: demonstrationPassword, role, unit })
    }
    await join('office', 'cityOffice', '测试市', city.id)
    for (let county = 1; county <= counties; county++) {
      const name = `第${county}区`
      const { id } = await createOrganisation(tx, { name, kind: 'county', parentId: city.id })
      stage.units.set(name, id)
      await join(`clerk${county}`, 'reportingClerk', name, id)
      for (let unit = 2; unit <= unitsPerCounty; unit++) {
        const bureau = `${name}第${unit}局`
        const made = await createOrganisation(tx, { name: bureau, kind: 'department', parentId: id })
        stage.units.set(bureau, made.id)
      }
    }
  })
}

async function issue(office: Player, organisationId: string, year: number, addressees: string[]): Promise<string> {
  const notice = new URL('../src/domains/programmes/fixtures/zhengzhou-2020.txt', import.meta.url)
  const proposal = readNotice(await extractDocument(new Uint8Array(await readFile(notice)), 'notice.txt'))
  const title = `${year} 年度服务型行政执法建设工作`
  const { rows, questions } = draftFromNotice(proposal)
  const applicability = { kinds: [], organisations: [], leads: [], supports: [], quote: '' }
  const everyone = rows.map((row) => ({ ...row, applicability }))
  const { id } = await office.call(createProgramme, {
    body: { organisationId, year, title, rows: everyone, questions },
  })
  const params = { programmeId: id }
  for (const question of (await office.call(showProgramme, { params })).questions)
    await office.call(decideQuestion, {
      params: { ...params, questionId: question.id },
      body: { decision: 'leaveOpen', reason: '原文未写明' },
    })
  const { revision } = await office.call(showProgramme, { params })
  const addressed = await office.call(changeProgramme, { params, body: { revision, addressees } })
  const paper = { docNumber: `测〔${year}〕5号`, signer: '签发人', issuedOn: `${year}-05-20` }
  await office.call(issueProgramme, { params, body: { revision: addressed.revision, ...paper } })
  return id
}

/** Different days and states, as after some years of work. */
async function spreadTasks({ pool }: OpenDatabase): Promise<void> {
  await pool.query(
    `update programmes.task set due_on = due_on + (hashtext(id::text) % 40),
       state = (array['open', 'open', 'released', 'accepted', 'returned'])[1 + abs(hashtext(id::text)) % 5]
     where due_on is not null`,
  )
  await pool.query('analyze')
}

/** The session of an account of the bench. */
export async function cookieOf(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api${signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demonstrationPassword }),
  })
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(sessionCookie))
  if (!cookie) throw new Error(`${username} cannot sign in: ${await answer.text()}`)
  return cookie.split(';')[0]!
}
