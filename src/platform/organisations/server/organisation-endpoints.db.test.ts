import { expect, test } from 'vitest'
import { encodeCursor } from '#base/http/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import {
  createOrganisation,
  editOrganisation,
  exportOrganisations,
  listOrganisations,
  mergeOrganisations,
  moveOrganisation,
  renameOrganisation,
  showOrganisation,
  showTree,
} from '../contract/index.ts'

const application = await startTestApplication()
const city = await application.createOrganisation('郑州市', 'city', null)
const huiji = await application.createOrganisation('惠济区', 'county', city)
const jinshui = await application.createOrganisation('金水区', 'county', city)
const commerce = await application.createOrganisation('郑州市商务局', 'department', city)
const agriculture = await application.createOrganisation('惠济区农委', 'department', huiji)
const administrator = await application.signInAs('程明', { role: 'systemAdministrator', organisationId: city })
const local = await application.signInAs('白露', { role: 'systemAdministrator', organisationId: huiji })
const clerk = await application.signInAs('林晓', { role: 'reportingClerk', organisationId: commerce })

const names = async (query: Record<string, unknown>) =>
  (await clerk.call(listOrganisations, { query })).items.map((item) => item.name)

test('finds a unit by name, by pinyin initials, by code and by a former name', async () => {
  await administrator.call(editOrganisation, {
    params: { organisationId: huiji },
    body: { code: '410108', codeKind: 'administrative' },
  })
  await administrator.call(renameOrganisation, {
    params: { organisationId: agriculture },
    body: { name: '惠济区农业农村局', on: '2019-04-01', reason: '机构改革' },
  })
  expect(await names({ q: '商务' })).toEqual(['郑州市商务局'])
  expect(await names({ q: 'zzsswj' })).toEqual(['郑州市商务局'])
  expect(await names({ q: '410108' })).toEqual(['惠济区'])
  expect(await names({ q: '惠济区农委' })).toEqual(['惠济区农业农村局'])
  expect(await names({ q: '%' })).toEqual([])
  expect(await names({ kind: 'county', sort: 'name' })).toEqual(['惠济区', '金水区'])
  expect(await names({ within: huiji })).toEqual(['惠济区', '惠济区农业农村局'])
})

test('pages by cursor and by number through the same rows', async () => {
  const all = await names({})
  const first = await clerk.call(listOrganisations, { query: { pageSize: 2 } })
  const second = await clerk.call(listOrganisations, { query: { pageSize: 2, cursor: first.next! } })
  const paged = await clerk.call(listOrganisations, { query: { pageSize: 2, page: 2 } })
  expect([...first.items, ...second.items].map((item) => item.name)).toEqual(all.slice(0, 4))
  expect(paged.items).toEqual(second.items)
  expect(first).toMatchObject({ total: all.length, totalIsExact: true })
  const backwards = await names({ sort: '-path' })
  expect(backwards).toEqual(all.toReversed())
})

test.each([
  ['a sort that is none', { sort: 'secret' }],
  ['a sort of the prototype', { sort: 'constructor' }],
  ['a cursor that is none', { cursor: 'x' }],
  ['a cursor of wrong types', { cursor: encodeCursor([true, {}]) }],
  ['a cursor without an id', { cursor: encodeCursor(['0001', 'no-id']) }],
  ['an unknown kind', { kind: 'ministry' }],
  ['a page beyond all pages', { page: 101 }],
])('answers %s with a sentence', async (_, query) => {
  await expect(clerk.call(listOrganisations, { query: query as never })).rejects.toMatchObject({
    code: 'base.invalid-input',
    status: 400,
  })
})

test('only the administrator changes, and only what lies below', async () => {
  const body = { name: '某局', kind: 'department', parentId: city } as const
  await expect(clerk.call(createOrganisation, { body })).rejects.toMatchObject({ code: 'base.forbidden' })
  await expect(local.call(createOrganisation, { body })).rejects.toMatchObject({ code: 'organisations.outside-scope' })
  await expect(
    local.call(moveOrganisation, {
      params: { organisationId: agriculture },
      body: { parentId: jinshui, on: '2020-01-01', reason: '调整' },
    }),
  ).rejects.toMatchObject({ code: 'organisations.outside-scope' })
  await expect(local.call(createOrganisation, { body: { ...body, parentId: huiji } })).resolves.toHaveProperty('id')
})

test('a merger can found the unit that takes over', async () => {
  const [a, b] = await Promise.all(
    ['城建局', '规划局'].map((name) =>
      administrator.call(createOrganisation, { body: { name, kind: 'department', parentId: jinshui } }),
    ),
  )
  const { id } = await administrator.call(mergeOrganisations, {
    body: {
      sourceIds: [a!.id, b!.id],
      into: { name: '住房城乡建设局', kind: 'department', parentId: jinshui },
      on: '2020-03-01',
      reason: '合并',
    },
  })
  const { predecessors, establishedOn } = await clerk.call(showOrganisation, { params: { organisationId: id } })
  expect(predecessors.map((unit) => unit.name).toSorted()).toEqual(['城建局', '规划局'])
  expect(establishedOn).toBe('2020-03-01')
  const { nodes } = await clerk.call(showTree, { query: { on: '2020-02-29', root: jinshui } })
  expect(nodes.map((node) => node.name).toSorted()).toEqual(['城建局', '规划局', '金水区'].toSorted())
})

test('the exported table can be opened and is on record', async () => {
  const answer = await administrator.fetch(`/api${exportOrganisations.path}?within=${huiji}`)
  const text = await answer.text()
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(text.split('\r\n')[1]).toContain('410108,惠济区,,县（市、区）,郑州市')
  const { rows } = await application.database.pool.query(
    `select summary from audit.entry where event = 'organisations.exported'`,
  )
  expect(rows[0].summary).toContain('导出机构名录')
})
