import { Alert } from 'antd'
import type { Survey } from '../../contract/index.ts'
import { combinationTexts } from '../survey/combination-texts.ts'
import { scoreText } from './score-text.ts'

const rows: readonly { readonly title: string; readonly of: (outcome: Survey['named']) => string | number }[] = [
  { title: '受访者', of: ({ contacts }) => contacts },
  { title: '待调查', of: ({ pending }) => pending },
  { title: '联系不上', of: ({ unreachable }) => unreachable },
  { title: '答卷', of: ({ answers }) => answers },
  { title: '了解情况平均分', of: ({ means }) => scoreText(means.awareness) },
  { title: '满意度平均分', of: ({ means }) => scoreText(means.satisfaction) },
]

/** Of the people whom the unit named, and beside it of those drawn at random; never one sum of both. */
export function OutcomeTable({ survey }: { survey: Survey }) {
  const { named, sample, settings, draw, resultOn } = survey
  return (
    <div className="stack">
      {settings.combination === null && (
        <Alert type="info" showIcon title="还没有确定了解情况与满意度的合成方式，暂不能计入评定" />
      )}
      <table className="numbers" style={{ alignSelf: 'flex-start' }}>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">单位提供</th>
            {draw && <th scope="col">随机抽取</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.title}>
              <th scope="row">{row.title}</th>
              <td>{row.of(named)}</td>
              {draw && <td>{row.of(sample)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        平均分显示两位小数，评定用未四舍五入的数。
        {settings.combination && `合成方式：${combinationTexts[settings.combination]}。`}
        {resultOn && `结果公布日 ${resultOn}。`}
      </p>
    </div>
  )
}
