import { inTransaction } from '#base/database/index.ts'
import { createAccount, hashPassword, type Role } from '#platform/identity/index.ts'
import { addGuide, createOrganisation } from '#platform/organisations/index.ts'
import { cityUnits, countyNames, departmentNames, formerNames, officeName, zoneNames } from '../city.ts'
import { demonstrationPassword, type Stage } from '../stage.ts'

interface Part {
  readonly username: string
  /** Plainly invented: each name says that it is a demonstration. */
  readonly name: string
  readonly unit: string
  readonly role: Role
  /** A second unit in which the person holds the same role. */
  readonly also?: string
}

const cityParts: readonly Part[] = [
  { username: 'sysadmin', name: '演示系统管理员', unit: '郑州市', role: 'systemAdministrator' },
  { username: 'secadmin', name: '演示安全管理员', unit: '郑州市', role: 'securityAdministrator' },
  { username: 'auditor', name: '演示审计管理员', unit: '郑州市', role: 'auditAdministrator' },
  { username: 'office', name: '演示办公室甲', unit: '郑州市', role: 'cityOffice' },
  { username: 'office2', name: '演示办公室乙', unit: '郑州市', role: 'cityOffice' },
  { username: 'leader', name: '演示市领导', unit: '郑州市', role: 'leader' },
  { username: 'surveyor', name: '演示调查员', unit: '郑州市', role: 'surveyor' },
  { username: 'legal', name: '演示法制审核人', unit: officeName, role: 'reviewer', also: '郑州市' },
  { username: 'supervisor', name: '演示督导员', unit: '郑州市', role: 'supervisor' },
  ...['甲', '乙', '丙', '丁', '戊'].map((name, index): Part => ({
    username: `expert${index + 1}`,
    name: `演示专家${name}`,
    unit: '郑州市',
    role: 'expert',
  })),
]

/** A clerk and an approver for every unit that hands something in. */
function unitParts(): Part[] {
  const units = [
    ...countyNames,
    ...zoneNames,
    ...departmentNames,
    ...countyNames.map((name) => `${name}商务局`),
    '惠济区城市管理执法局',
    '惠济区人社局',
  ]
  return units.flatMap((unit, index): Part[] => [
    { username: `clerk${index + 1}`, name: `演示联络员（${unit}）`, unit, role: 'reportingClerk' },
    { username: `reviewer${index + 1}`, name: `演示审核人（${unit}）`, unit, role: 'reviewer' },
  ])
}

/** Founds the units and gives each the people that its work needs. */
export async function foundCity(stage: Stage): Promise<void> {
  const hash = await hashPassword(demonstrationPassword)
  await inTransaction(stage.database.db, async (tx) => {
    stage.units.clear()
    stage.accounts.length = 0
    for (const { under, ...unit } of cityUnits) {
      const parentId = under === null ? null : stage.units.get(under)!
      stage.units.set(
        unit.name,
        (await createOrganisation(tx, { ...unit, name: formerNames[unit.name] ?? unit.name, parentId })).id,
      )
    }
    for (const name of countyNames)
      await addGuide(tx, {
        organisationId: stage.units.get(`${name}商务局`)!,
        guideId: stage.units.get('郑州市商务局')!,
        fromOn: '2015-01-01',
      })
    for (const { username, name, unit, role, also = unit } of [...cityParts, ...unitParts()]) {
      const posts = [...new Set([unit, also])].map((one) => ({
        organisationId: stage.units.get(one)!,
        role,
        fromOn: '2015-01-01',
      }))
      await createAccount(tx, { username, name: name.slice(0, 40), password: { hash }, posts })
      stage.accounts.push({ username, password: demonstrationPassword, role, unit })
    }
  })
}
