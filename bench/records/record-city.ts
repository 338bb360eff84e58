import path from 'node:path'
import { demonstrationPassword, openStage, type Player } from '#apps/demonstration/stage.ts'
import { inTransaction, openDatabase, startEmbedded, type OpenDatabase } from '#base/database/index.ts'
import { createAccount, hashPassword, type Role } from '#platform/identity/index.ts'
import { createOrganisation } from '#platform/organisations/index.ts'

export const districts = 10
export const departmentsEach = 10

/** A city whose departments have records: their ids in the order of districts, and who imports and looks. */
export interface RecordCity {
  readonly database: OpenDatabase
  readonly path: string
  readonly districts: readonly string[]
  readonly departments: readonly { readonly id: string; readonly district: number; readonly kind: number }[]
  /** Imports for the first department. */
  readonly clerk: Player
  readonly office: Player
  close(): Promise<void>
}

export const districtName = (index: number) => `第${index + 1}区`

export async function foundRecordCity(url: string, dataDirectory: string): Promise<RecordCity> {
  const embedded = await startEmbedded(path.join(dataDirectory, 'postgres'))
  const database = openDatabase({ ...embedded.connection, max: 4 })
  const stage = openStage((request) => {
    const { pathname, search } = new URL(request.url)
    return fetch(new Request(`${url}${pathname}${search}`, request))
  }, database)
  const hash = await hashPassword(demonstrationPassword)
  const found = await inTransaction(database.db, async (tx) => {
    const city = await createOrganisation(tx, { name: '测试市', kind: 'city', parentId: null })
    const account = async (username: string, role: Role, organisationId: string) => {
      const posts = [{ organisationId, role, fromOn: '2015-01-01' }]
      await createAccount(tx, { username, name: '测试', password: { hash }, posts })
      stage.accounts.push({ username, password: demonstrationPassword, role, unit: username })
    }
    await account('office', 'cityOffice', city.id)
    const counties: string[] = []
    const departments: { id: string; district: number; kind: number }[] = []
    for (let district = 0; district < districts; district++) {
      const county = await createOrganisation(tx, { name: districtName(district), kind: 'county', parentId: city.id })
      counties.push(county.id)
      for (let kind = 0; kind < departmentsEach; kind++) {
        const name = `${districtName(district)}第${kind + 1}局`
        const { id } = await createOrganisation(tx, { name, kind: 'department', parentId: county.id })
        departments.push({ id, district, kind })
      }
    }
    await account('clerk', 'reportingClerk', departments[0]!.id)
    return { cityId: city.id, counties, departments }
  })
  const { rows } = await database.pool.query<{ path: string }>(
    'select path from organisations.organisation where id = $1',
    [found.cityId],
  )
  return {
    database,
    path: rows[0]!.path,
    districts: found.counties,
    departments: found.departments,
    clerk: await stage.player('clerk'),
    office: await stage.player('office'),
    close: async () => {
      await database.close()
      await embedded.stop()
    },
  }
}
