import { mediationProblems, mediationCases } from '../../contract/index.ts'
import { contentOf } from '../../domain/index.ts'
import { getCase, listPartyNames } from '#platform/procedures/index.ts'
import { businessToday } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { CaseSource } from '#domains/typical-cases/index.ts'

/**
 * A mediation worth telling (2018, 四(四): 介绍基本案情和矛盾焦点，分析调解方式方法及技巧). What was said in the talks stays in the case;
 * the clerk writes of it what may be told.
 */
export const mediationCaseSource: CaseSource = {
  key: 'mediation.case',
  text: '行政调解',
  partTexts: { situation: '案情', practice: '调解过程', effect: '评析和启示' },
  async read(tx, recordId, actor) {
    const one = await getCase(tx, mediationCases, recordId, actor, businessToday())
    const { facts, request, agreement, mediatorName } = contentOf(one)
    if (!one.closedOn && !agreement?.effectiveOn)
      throw mediationProblems.refuse('mediation.not-possible-now', '案件达成协议或者结束以后，才能写成典型案例')
    return {
      organisationId: one.organisationId,
      label: `调解案件 ${one.number}`,
      path: `/mediation/cases/${one.id}`,
      title: `“${one.title}”调解案例`,
      original: { situation: `${facts}\n请求：${request}`, practice: '', effect: '' },
      hidden: [...(await namesIn(tx, one.id)), mediatorName].filter((name) => name !== ''),
    }
  },
}

async function namesIn(tx: Transaction, caseId: string): Promise<string[]> {
  const parties = await listPartyNames(tx, caseId)
  return parties.flatMap(({ name, representativeName }) => [name, representativeName ?? ''])
}
