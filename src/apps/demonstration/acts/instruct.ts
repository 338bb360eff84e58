import { feedBackInstruction, writeInstruction } from '#domains/oversight/contract/index.ts'
import type { Stage } from '../stage.ts'

/** Two lines that the leader wrote: one was answered and waits to be read, one is under way. */
export async function instruct(stage: Stage): Promise<void> {
  const leader = await stage.player('leader')
  const write = (unit: string, text: string, dueOn: string) =>
    leader.call(writeInstruction, {
      body: {
        organisationId: stage.units.get('郑州市')!,
        ownerOrganisationId: stage.units.get(unit)!,
        text,
        about: { label: '领导一页纸', link: '/oversight' },
        dueOn,
      },
    })
  stage.at('2020-12-21')
  const { id, revision } = await write('新密市', '风险点公布一直没有报送，请说明原因并限期补上。', '2020-12-28')
  await write('郑州航空港经济综合实验区', '年底前完成培训考试，有困难及时报办公室。', '2020-12-31')
  stage.at('2020-12-25', '17:00:00')
  const reviewer = await stage.of('新密市', 'reviewer')
  await reviewer.call(feedBackInstruction, {
    params: { instructionId: id },
    body: { revision, text: '清单已修订完毕，因机构人员调整延误；定于 12 月 30 日前公布并报送。' },
  })
}
