import type { NewOrganisation } from '#platform/organisations/index.ts'

type Unit = Omit<NewOrganisation, 'parentId'> & { readonly under: string | null }

const county = (code: string, name: string): Unit => ({
  name,
  kind: 'county',
  code,
  codeKind: 'administrative',
  under: '郑州市',
})
const zone = (code: string, name: string): Unit => ({
  name,
  kind: 'developmentZone',
  code,
  codeKind: 'statistical',
  under: '郑州市',
})
const department = (name: string): Unit => ({ name, kind: 'department', under: '郑州市' })

/** County-level units with their codes (GB/T 2260; the three zones are statistical divisions). */
const counties = [
  county('410102', '中原区'),
  county('410103', '二七区'),
  county('410104', '管城回族区'),
  county('410105', '金水区'),
  county('410106', '上街区'),
  county('410108', '惠济区'),
  county('410122', '中牟县'),
  county('410181', '巩义市'),
  county('410182', '荥阳市'),
  county('410183', '新密市'),
  county('410184', '新郑市'),
  county('410185', '登封市'),
]
const zones = [
  zone('410171', '郑州经济技术开发区'),
  zone('410172', '郑州高新技术产业开发区'),
  zone('410173', '郑州航空港经济综合实验区'),
]

/** 郑东新区 has no code of its own in GB/T 2260. */
const eastern: Unit = { name: '郑东新区', kind: 'developmentZone', under: '郑州市' }

/** Departments that the documents name. */
const departments = [
  '郑州市法治政府建设领导小组办公室',
  '郑州市商务局',
  '郑州市城市管理局',
  '郑州市水利局',
  '郑州市生态环境局',
  '郑州市人力资源和社会保障局',
  '郑州市农业农村工作委员会',
].map(department)

/** What a unit was called when the demonstration begins, where it was renamed since. */
export const formerNames: Readonly<Record<string, string>> = { 郑州市生态环境局: '郑州市环境保护局' }

const town = (code: string, name: string): Unit => ({
  name,
  kind: 'town',
  code,
  codeKind: 'statistical',
  under: '惠济区',
})

/** Towns and sub-districts of one county, with the codes of the statistics bureau. */
const towns = [
  town('410108001', '新城街道'),
  town('410108002', '刘寨街道'),
  town('410108003', '江山路街道'),
  town('410108004', '长兴路街道'),
  town('410108005', '迎宾路街道'),
  town('410108006', '大河路街道'),
  town('410108100', '花园口镇'),
  town('410108101', '古荥镇'),
]

const below = (under: string, kind: Unit['kind'], names: readonly string[]): Unit[] =>
  names.map((name) => ({ name, kind, under }))

/** Units below the counties and bureaus, as far as the documents name them. */
const further = [
  ...below('惠济区', 'department', [
    '惠济区人民政府办公室',
    '惠济区城市管理执法局',
    '市公安局大河路分局',
    '市公安局长兴路分局',
    '惠济区交运局',
    '惠济区工商分局',
    '惠济区人社局',
    '惠济区农委',
  ]),
  ...below('金水区', 'department', ['郑州市金水区城市综合执法局']),
  ...below('中原区', 'department', ['郑州市中原区税务局']),
  ...below('郑州市商务局', 'division', ['政策法规处', '特种商品管理处', '行政审批办公室']),
  ...counties.map(({ name }): Unit => ({ name: `${name}商务局`, kind: 'department', under: name })),
]

/** Every unit of the demonstration city, parents before children. */
export const cityUnits: readonly Unit[] = [
  { name: '郑州市', kind: 'city', code: '410100', codeKind: 'administrative', under: null },
  ...counties,
  ...zones,
  eastern,
  ...departments,
  ...further,
  ...towns,
]

export const countyNames = counties.map((unit) => unit.name)
export const zoneNames = zones.map((unit) => unit.name)
export const departmentNames = departments.slice(1).map((unit) => unit.name)
export const officeName = departments[0]!.name
